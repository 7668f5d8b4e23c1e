import Foundation

/// The verbs of the tool with their options, from the JSON of `coverage-matrix --dump-help`.
struct Verbs {
  /// The format of the description that the plugin reads.
  private static let format = 1

  private let commands: [[String: Any]]

  /// - Throws: `Problem` for a description of another format, or none.
  init(reading json: Data) throws {
    let description = try? JSONSerialization.jsonObject(with: json) as? [String: Any]
    let format = description?["format"] as? Int
    guard format == Self.format, let commands = description?["commands"] as? [[String: Any]] else {
      let found = format.map { "in format \($0)" } ?? "in no known format"
      throw Problem(
        description: "the tool describes its commands \(found), and this plugin reads format \(Self.format); "
          + "plugin and tool must be of one version")
    }
    self.commands = commands
  }

  /// The options of a verb; none for one that the tool does not have.
  func options(of verb: String) -> Set<String> {
    let command = commands.first { $0["name"] as? String == verb }
    let options = command?["options"] as? [[String: Any]] ?? []
    return Set(options.compactMap { $0["name"] as? String })
  }

  /// Whether arguments need no target: they name a spec, or their verb reads none.
  func needNoTarget(_ arguments: [String]) -> Bool {
    let options = arguments.prefix { $0 != "--" }
    guard let verb = options.first, !verb.hasPrefix("-"), verb != "help" else { return true }
    if options.contains(where: { ["--help", "-h", "--spec"].contains($0) || $0.hasPrefix("--spec=") }) { return true }
    return !self.options(of: verb).contains("--spec")
  }

  struct Problem: Error, CustomStringConvertible {
    let description: String
  }
}
