import Foundation

/// The verbs of the tool with their options, from the JSON of `coverage-matrix --dump-help`.
struct Verbs {
  private let commands: [Description.Command]

  /// - Throws: `Problem` for a description of another format, or none.
  init(reading json: Data) throws {
    let format = try? JSONDecoder().decode(Version.self, from: json).format
    guard format == Self.format else {
      let found = format.map { "in format \($0)" } ?? "in no known format"
      throw Problem(
        description: "the tool describes its commands \(found), and this plugin reads format \(Self.format); "
          + "plugin and tool must be of one version")
    }
    commands = try JSONDecoder().decode(Description.self, from: json).commands
  }

  /// The options of a verb; none for one that the tool does not have.
  func options(of verb: String) -> Set<String> {
    Set(commands.first { $0.name == verb }?.options?.map(\.name) ?? [])
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

  /// The format of the description that the plugin reads.
  private static let format = 1

  private struct Version: Decodable {
    var format: Int
  }

  private struct Description: Decodable {
    struct Command: Decodable {
      var name: String
      var options: [Option]?
    }

    struct Option: Decodable {
      var name: String
    }

    var commands: [Command]
  }
}
