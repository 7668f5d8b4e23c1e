import _CoverageFiles
import _CoverageSpec

/// The tool of the build plugin: reads a category folder, and writes the Swift and the report that a build needs.
///
/// `coverage-matrix generate --build-prefix` does the same by the same code; this program has nothing else, so that a
/// package with the plugin builds little before its own sources.
@main
struct CoverageMatrixBuild {
  private static let usage = """
    usage: coverage-matrix-build --spec <folder> --output <folder> --build-prefix <name>
             [--configuration <file>] [--target <folder>] [-- <file>...]

    Writes the Swift and the report of a category into a folder: <name>-*.swift and <name>-report/. A run takes
    what has not changed from the last one, about which <name>-state tells; without that file, it makes all anew.
    The build plugin calls it; coverage-matrix generate does the same for people.
    Exit status: 0 when all is written, 1 when the spec has an error, 2 when the arguments cannot be used.
    """

  static func main() {
    StandardStream.ignoreBrokenPipes()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--help" || arguments.first == "-h" {
      _ = StandardStream.output.write(usage + "\n")
      return
    }
    do {
      let isDone = try run(arguments).run { findings, _ in
        for finding in findings { error(finding.description) }
      }
      (isDone ? ExitStatus.success : .failure).exit()
    } catch let failure as ToolError {
      error(failure.description)
      failure.status.exit()
    } catch let failure {
      error("error: \(failure)")
      ExitStatus.failure.exit()
    }
  }

  private static func run(_ arguments: [String]) throws -> BuildRun {
    let options = ["--spec", "--output", "--build-prefix", "--configuration", "--target"]
    var values: [String: String] = [:]
    var rest = arguments[...]
    while let option = rest.popFirst(), option != "--" {
      guard options.contains(option) else { throw ToolError.unknown("option", option, among: options) }
      guard let value = rest.popFirst() else { throw ToolError("option '\(option)' needs a value\n\(usage)") }
      values[option] = value
    }
    guard let spec = values["--spec"], let output = values["--output"], let prefix = values["--build-prefix"] else {
      throw ToolError("missing options\n\(usage)")
    }
    return BuildRun(
      spec: spec, output: output, prefix: prefix, configuration: values["--configuration"],
      target: values["--target"].map { BuildTarget(in: $0, files: Array(rest)) }, state: "\(output)/\(prefix)-state")
  }

  /// Prints a text without characters that control the terminal.
  private static func error(_ text: String) {
    _ = StandardStream.error.write(text.unicodeScalars.visible(keeping: "\n\t") + "\n")
  }
}
