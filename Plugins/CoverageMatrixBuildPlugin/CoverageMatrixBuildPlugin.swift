import Foundation
import PackagePlugin

/// Generates Swift for every category folder of a target: a folder that holds `category.json` and `connectors/`.
///
/// The plugin only lists files. Its declared outputs depend on file names alone, because package managers plan again when
/// files are added or removed, but not when one is edited. The tool does everything else, including all checks.
@main
struct CoverageMatrixBuildPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let tool = try context.tool(named: "coverage-matrix-build")
    let output = context.pluginWorkDirectoryURL
    var folders = CategoryFolder.all(in: target)
    let configuration = CategoryFolder.configuration(of: target)
    // An error of a plugin leads to unrelated errors on one build system, so the tool reports it.
    if folders.isEmpty { folders = [CategoryFolder(target)] }
    let strays = CategoryFolder.strays(in: target, beside: folders)
    return folders.enumerated().map { index, folder in
      // One command checks the whole target, so that its errors are reported once.
      let others = index == 0 ? strays : []
      let around = index == 0 ? ["--target", target.directoryURL.path, "--"] + others.map(\.path) : []
      return .buildCommand(
        displayName: "Generating coverage of \(target.name)/\(folder.prefix)",
        executable: tool.url,
        arguments: [
          "--spec", folder.url.path, "--output", output.path, "--build-prefix", folder.prefix,
        ] + configuration.flatMap { ["--configuration", $0.path] } + around,
        inputFiles: folder.files + configuration + others,
        outputFiles: folder.outputNames.map { output.appendingPathComponent($0) })
    }
  }
}
