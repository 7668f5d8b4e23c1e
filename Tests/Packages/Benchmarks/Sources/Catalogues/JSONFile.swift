import Foundation

/// A spec file as Foundation's objects.
enum JSONFile {
  static func read(_ file: URL) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    guard let object = object as? [String: Any] else { throw CocoaError(.coderReadCorrupt) }
    return object
  }

  static func write(_ object: [String: Any], to file: URL) throws {
    try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys]).write(to: file)
  }
}
