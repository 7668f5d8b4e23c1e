import Foundation

/// The verbs of the tool with their options, as `coverage-matrix --dump-help` describes them.
struct Verbs {
  private let optionsByName: [String: Set<String>]

  /// Reads the JSON of `--dump-help`.
  ///
  /// - Throws: `Problem` for a description of another format, or none.
  init(reading json: Data) throws {
    let decoder = JSONDecoder()
    guard let version = try? decoder.decode(Version.self, from: json) else {
      throw Problem(description: "the tool does not describe its commands; plugin and tool must be of one version")
    }
    guard version.format == Self.format else {
      throw Problem(
        description: "the tool describes its commands in format \(version.format), and this plugin reads format "
          + "\(Self.format); plugin and tool must be of one version")
    }
    let commands = try decoder.decode(Description.self, from: json).commands
    optionsByName = Dictionary(commands.map { ($0.name, Set(($0.options ?? []).map(\.name))) }) { first, _ in first }
  }

  /// The options of a verb; none for one that the tool does not have.
  func options(of verb: String) -> Set<String> { optionsByName[verb] ?? [] }

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
    var commands: [Command]
  }

  private struct Command: Decodable {
    var name: String
    var options: [Option]?
  }

  private struct Option: Decodable {
    var name: String
  }
}
