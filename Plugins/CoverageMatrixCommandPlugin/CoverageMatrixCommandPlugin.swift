import Foundation
import PackagePlugin

/// `swift package coverage-matrix <verb>`: the command line, for the targets that hold category folders.
///
/// The plugin finds the specs and passes all other arguments on to the tool.
///
/// It is one file, since a package manager compiles each file of a plugin apart, and does so for everybody who depends on
/// this package, whether they use the plugin or not.
@main
struct CoverageMatrixCommandPlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let tool = Tool(url: try context.tool(named: "coverage-matrix").url)
    var extractor = ArgumentExtractor(arguments)
    let names = extractor.extractOption(named: "target")
    let verbs = try tool.verbs()
    let status =
      if names.isEmpty, verbs.needNoTarget(arguments) {
        try tool.run(arguments)
      } else {
        try run(extractor.remainingArguments, verbs, forTargets: names, of: context.package, with: tool)
      }
    if Self.asksForHelp(arguments) { print(Self.help) }
    if status != 0 { exit(status) }
  }

  /// Runs the tool once for each target.
  ///
  /// - Returns: The worst status.
  private func run(
    _ arguments: [String], _ verbs: Verbs, forTargets names: [String], of package: Package, with tool: Tool
  ) throws -> Int32 {
    let targets = try CatalogueTarget.all(in: package, named: names)
    guard let verb = arguments.first, !targets.isEmpty else {
      Diagnostics.error(
        """
        no target of '\(package.displayName)' has a category folder, which has category.json and connectors/; \
        add one to a target with a Swift file, or name one with --spec
        """)
      return 1
    }
    let options = verbs.options(of: verb)
    let runs = options.contains("--configuration") ? targets : CatalogueTarget.distinct(targets)
    let output = package.directoryURL.appendingPathComponent("Generated")
    return try runs.map { target in
      let isShared = runs.contains { $0.name != target.name && $0.folders == target.folders }
      return try tool.run(
        arguments.adding(
          target.arguments(options, output: isShared ? output.appendingPathComponent(target.name) : output)))
    }.max() ?? 0
  }

  private static func asksForHelp(_ arguments: [String]) -> Bool {
    arguments.isEmpty || arguments.prefix { $0 != "--" }.contains { ["--help", "-h", "help"].contains($0) }
  }

  private static let help = """

    As a command of the package manager:
      swift package coverage-matrix <command> [<options>]

    Where no --spec is given, a command runs once for each target of the package that has category folders, with the
    target's coverage-matrix.json if there is one; --target <name>, which may be repeated, picks targets. Outputs go to
    Generated in the package, and to a folder for each target there where targets share a category.

    Questions need no permission. Where the package manager keeps plugins from writing, as on macOS, a command that writes
    into the package has to be allowed to:
      swift package --allow-writing-to-package-directory coverage-matrix generate
    The output goes to standard output, and every exit status but 0 becomes 1.
    """
}

/// A target that may hold category folders, and the options that describe it to the tool.
struct CatalogueTarget {
  let name: String
  /// The category folders behind all symbolic links.
  let folders: [URL]
  private let spec: URL
  private let configuration: URL?

  private init(_ target: any SourceModuleTarget) {
    let found = CategoryFolder.all(in: target)
    name = target.name
    folders = found.map { $0.url.resolvingSymlinksInPath() }
    // The tool finds several folders by itself, and reports that there is none.
    spec = found.count == 1 ? found[0].url : target.directoryURL
    configuration = CategoryFolder.configuration(of: target).first
  }

  /// The targets with some names; without names, those that hold category folders.
  static func all(in package: Package, named names: [String]) throws -> [CatalogueTarget] {
    let targets = names.isEmpty ? package.targets : try package.targets(named: names)
    let catalogues = targets.compactMap { $0 as? any SourceModuleTarget }.map(CatalogueTarget.init)
    return names.isEmpty ? catalogues.filter { !$0.folders.isEmpty } : catalogues
  }

  /// The targets without those that have the categories of an earlier one, and so would give the same answers.
  static func distinct(_ targets: [CatalogueTarget]) -> [CatalogueTarget] {
    var seen: Set<[URL]> = []
    return targets.filter { seen.insert($0.folders).inserted }
  }

  /// The options of a verb that describe the target.
  func arguments(_ options: Set<String>, output: URL) -> [(option: String, value: String)] {
    let all =
      [("--spec", spec), ("--output", output)] + [configuration].compactMap { $0.map { ("--configuration", $0) } }
    return all.filter { options.contains($0.0) }.map { ($0.0, $0.1.path) }
  }
}

extension [String] {
  /// A verb's arguments and the options that they lack, which are inserted before `--`.
  func adding(_ options: [(option: String, value: String)]) -> [String] {
    let given = prefix { $0 != "--" }
    let missing = options.filter { option, _ in !given.contains { $0 == option || $0.hasPrefix("\(option)=") } }
    return given + missing.flatMap { [$0.option, $0.value] } + self[given.endIndex...]
  }
}

/// The program `coverage-matrix`.
struct Tool {
  let url: URL

  /// Runs the tool on the terminal of the caller; where it could not do its work, prints the line that repeats it by hand.
  ///
  /// Status 1 is an answer: no, or findings that are printed already.
  ///
  /// - Returns: The exit status.
  func run(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    let status = process.terminationStatus
    if status > 1 {
      let line = ([url.path] + arguments).map(\.quotedForShell).joined(separator: " ")
      // The package manager passes a plugin's own output to standard output, where it would spoil JSON.
      Diagnostics.error("the command ended with status \(status); to repeat it by hand:\n  \(line)")
    }
    return status
  }

  /// The verbs and options of the tool from its own description, so that the plugin need not list them.
  func verbs() throws -> Verbs {
    let process = Process()
    let output = Pipe()
    process.executableURL = url
    process.arguments = ["--dump-help"]
    process.standardOutput = output
    try process.run()
    let description = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try Verbs(reading: description)
  }
}

extension String {
  /// The text as one word of a shell.
  fileprivate var quotedForShell: String {
    let plain =
      !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "-_./=:,@%+".utf8.contains(byte)
        }
      }
    return plain ? self : "'" + unicodeScalars.map { $0 == "'" ? #"'\''"# : String($0) }.joined() + "'"
  }
}

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
