/// Lists of names that stay short, however many names there are.
package enum NameList {
  /// The most names in a line.
  package static let capacity = 10
  /// Names beyond this many characters are counted too.
  private static let width = 240

  /// The names with commas; of many, the first ones and the number of the others: `Acme, Bolt and 107 more`.
  package static func text(_ names: some Collection<String>) -> String {
    var shown: [String] = []
    var width = 0
    for name in names.prefix(capacity) {
      width += name.count + 2
      if width > Self.width, !shown.isEmpty { break }
      shown.append(name)
    }
    let list = shown.joined(separator: ", ")
    return shown.count == names.count ? list : "\(list) and \(names.count - shown.count) more"
  }

  /// The places at which columns with these names are cut into bands, each narrow enough for a line.
  ///
  /// - Parameter cellWidth: The width of a column with a short name.
  package static func bands(of names: [String], cellWidth: Int) -> [Range<Int>] {
    var bands: [Range<Int>] = []
    var start = 0
    var width = 0
    for (place, name) in names.enumerated() {
      let column = max(name.displayWidth, cellWidth) + 3
      if place > start, place - start == capacity || width + column > Self.width {
        bands.append(start..<place)
        (start, width) = (place, 0)
      }
      width += column
    }
    return start < names.count ? bands + [start..<names.count] : bands
  }
}
