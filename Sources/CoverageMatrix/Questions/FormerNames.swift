/// The paths and slugs that a category had before, read from the text in generated code; see
/// ``CoverageCategory/details``.
struct FormerNames {
  private let text: StaticBytes

  /// - Complexity: O(1).
  init<Category: CoverageCategory>(of category: Category.Type) {
    text = category.details
  }

  /// The path that an older one has become; nil where it is none.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func path(from old: String) -> String? {
    Self.path(from: old) { value(of: "moved", for: $0) }
  }

  /// The path that an older one has become by what has moved: itself, or what it lies in and then itself.
  static func path(from old: String, moved: (String) -> String?) -> String? {
    if let path = moved(old) { return path }
    guard let dot = old.utf8.firstIndex(of: UInt8(ascii: ".")), let owner = moved(String(old[..<dot])) else {
      return nil
    }
    let path = owner + old[dot...]
    return moved(path) ?? path
  }

  /// The slug that an older one has become; nil where it is none.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func slug(from old: String) -> String? { value(of: "renamed", for: old) }

  private func value(of key: String, for name: String) -> String? {
    var reader = RecordReader(text)
    while let record = reader.next() {
      if record.isAbout(name), record.key == key { return record.value }
    }
    return nil
  }
}
