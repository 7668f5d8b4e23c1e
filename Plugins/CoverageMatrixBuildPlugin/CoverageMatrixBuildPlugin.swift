import Foundation
import PackagePlugin

/// Generates Swift for every category folder of a target: a folder that holds `category.json` and `connectors/`.
///
/// The plugin only lists files. What it declares depends on file names alone, because package managers plan anew when a
/// file comes or goes, but not when one is edited; everything else, and every check, is the tool's work.
@main
struct CoverageMatrixBuildPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let tool = try context.tool(named: "coverage-matrix")
    let output = context.pluginWorkDirectoryURL
    var folders = CategoryFolder.all(in: target)
    let configuration = CategoryFolder.configuration(of: target)
    // A plugin that throws goes on into unrelated errors on one build system, so the tool is left to complain.
    if folders.isEmpty { folders = [CategoryFolder(target)] }
    let strays = CategoryFolder.strays(in: target, beside: folders)
    return folders.enumerated().map { index, folder in
      // One command looks at the whole target, so that what is wrong with it is said once.
      let others = index == 0 ? strays : []
      let around = index == 0 ? ["--target", target.directoryURL.path, "--"] + others.map(\.path) : []
      return .buildCommand(
        displayName: "Generating coverage of \(target.name)/\(folder.prefix)",
        executable: tool.url,
        arguments: [
          "generate", "--spec", folder.url.path, "--output", output.path, "--build-prefix", folder.prefix,
        ] + configuration.flatMap { ["--configuration", $0.path] } + around,
        inputFiles: folder.files + configuration + others,
        outputFiles: folder.outputNames.map { output.appendingPathComponent($0) })
    }
  }
}
