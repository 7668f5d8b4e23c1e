import _CoverageSpec

/// A scope in which every Swift name may stand once.
struct SwiftNameScope {
  /// A Swift name and the part of the spec that it comes from.
  struct Name {
    var name: String
    /// What has the name: `model 'jobs'`.
    var owner: String
    /// What the key is written in, where the owner is only made from it: `model 'jobs'`.
    var declaration: String?
    /// The key that gives it another name.
    var key: String
    var location: SourceLocation
    /// Whether the owner is a text of the API, and has no id.
    var isText: Bool

    /// - Parameters:
    ///   - declaration: What the key is written in, where the owner is only made from it.
    ///   - isText: Whether the owner is a text of the API, and has no id.
    init(
      _ name: String, _ owner: String, of declaration: String? = nil, key: String = "swift_name", isText: Bool = false,
      at location: SourceLocation
    ) {
      self.name = name
      self.owner = owner
      self.declaration = declaration
      self.key = key
      self.location = location
      self.isText = isText
    }

    fileprivate var findingKey: Finding.Key { Finding.Key(key: key, location: location) }
  }

  /// An error, and the key whose text it is about.
  struct Finding {
    struct Key: Hashable {
      var key: String
      var location: SourceLocation
    }

    /// Equal for two errors that are about one text in two scopes.
    var key: Key
    var diagnostic: Diagnostic
  }

  /// The keys that are written, of which another text is needed.
  var written: Set<Finding.Key> = []
  /// What the scope is: `the members of the namespace`.
  var description: String
  /// The names that are taken already.
  var reserved: Set<String>
  /// Whether the names are those of types.
  var isTypeScope: Bool
  /// The category's namespace, where code in the scope has to name it.
  var namespace: String?

  /// The errors of some names, which the scope has beside each other.
  func check(_ names: [Name]) -> [Finding] {
    var first: [String: Name] = [:]
    return names.compactMap { name in
      check(name, &first).map { Finding(key: name.findingKey, diagnostic: $0) }
    }
  }

  private func check(_ name: Name, _ first: inout [String: Name]) -> Diagnostic? {
    let isPossible =
      SwiftNaming.isIdentifier(name.name)
      && !(isTypeScope && SwiftNaming.impossibleTypeNames.contains(name.name))
    let refusal = "\(name.owner) cannot be named '\(name.name)' in Swift"
    let subject = name.declaration ?? "it"
    let advice = "'\(name.key)'"
    if !isPossible {
      let isWritten = !name.key.hasPrefix("swift_") || written.contains(name.findingKey)
      let isID = !name.isText && (name.key == "id" || !isWritten)
      // What is no id has been reported; a mark that is first in a name may have followed a separator.
      if isID, !_CoverageSpec.isIdentifier("x" + name.name) { return nil }
      return .error(
        "invalid-swift-name", "\(refusal); give \(subject) \(isWritten ? "another" : "a") \(advice)",
        at: name.location)
    }
    if name.name == namespace {
      return .error(
        "reserved-swift-name",
        "\(refusal), because the category's namespace is; give \(subject) another \(advice), or the category "
          + "a 'swift_name' in category.json", at: name.location)
    }
    if reserved.contains(name.name) {
      return .error(
        "reserved-swift-name",
        "\(refusal), because that name is taken among \(description); give \(subject) another \(advice)",
        at: name.location)
    }
    if let other = first[name.name] {
      // Two of one id, which letter case does not tell apart, are another rule's concern.
      if other.owner == name.owner || !name.isText && other.owner.lowercased() == name.owner.lowercased() { return nil }
      return .error(
        "swift-name-collision",
        "\(name.owner) and \(other.owner) are both named '\(name.name)' among \(description) in Swift; give \(name.declaration.map { "\($0) another" } ?? "one of them a") \(advice)",
        at: name.location, notes: [Diagnostic.Note("the other is here", at: other.location)])
    }
    first[name.name] = name
    return nil
  }
}
