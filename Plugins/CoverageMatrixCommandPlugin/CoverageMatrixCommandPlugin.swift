import Foundation
import PackagePlugin

/// `swift package coverage-matrix <verb>`: the command line, for the targets that hold category folders.
///
/// The plugin finds the specs and passes all other arguments on to the tool.
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
