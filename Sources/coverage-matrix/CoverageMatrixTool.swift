import Foundation
import _CoverageFiles

/// The command line: the only part of the package that knows the terminal.
@main
struct CoverageMatrixTool {
  static let version = "0.1.0"

  static let commands: [any Command] = [
    GenerateCommand(), SiteCommand(), CheckCommand(), QueryCommand(), FindCommand(), ListCommand(), StubCommand(),
    DiffCommand(), CompareCommand(), FormatCommand(), InitCommand(), ApplyCommand(), EmbedCommand(),
    ImportCommand(), DriftCommand(), StaleCommand(), CompletionsCommand(),
  ]

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    StandardStream.ignoreBrokenPipes()
    var terminal = Terminal()
    let status = run(arguments, &terminal)
    // An answer that could not be printed is none.
    (terminal.flush() ? status : .unusableArguments).exit()
  }

  private static func run(_ arguments: [String], _ terminal: inout Terminal) -> ExitStatus {
    do {
      guard let name = arguments.first else {
        terminal.error(Help.overview)
        return .unusableArguments
      }
      switch name {
      case "--help", "-h", Help.verb.name:
        let command = arguments.dropFirst().first.flatMap(command(named:))
        terminal.print(command.map { Help.text(for: $0.description) } ?? Help.overview)
        return .success
      case "--dump-help":
        terminal.print(Help.json)
        return .success
      case "--version":
        terminal.print("coverage-matrix \(version)")
        return .success
      default: break
      }
      guard let command = command(named: name) else {
        let error = ToolError.unknown("command", name, among: commands.map(\.description.name))
        throw ToolError("\(error.message)\nsee coverage-matrix --help")
      }
      let rest = Array(arguments.dropFirst())
      if rest.prefix(while: { $0 != "--" }).contains(where: { ["--help", "-h"].contains($0) }) {
        terminal.print(Help.text(for: command.description))
        return .success
      }
      let parsed = try ParsedArguments(rest, for: command.description)
      return try command.run(parsed, &terminal)
    } catch let error as ToolError {
      terminal.error(error.description)
      return error.status
    } catch {
      terminal.error("error: \(error)")
      return .failure
    }
  }

  private static func command(named name: String) -> (any Command)? {
    commands.first { $0.description.name == name }
  }
}
