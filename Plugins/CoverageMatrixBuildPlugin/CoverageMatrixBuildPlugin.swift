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
    let folders = CategoryFolder.all(in: target)
    let tool = try context.tool(named: "coverage-matrix")
    if folders.isEmpty {
      return [complaint("target '\(target.name)' has no category folder: a folder with category.json and connectors/", tool, context)]
    }
    return folders.map { folder in
      let output = context.pluginWorkDirectoryURL
      return .buildCommand(
        displayName: "Generating coverage of \(folder.name)",
        executable: tool.url,
        arguments: [
          "generate", "--spec", folder.url.path, "--output", output.path, "--build-prefix", folder.prefix,
        ],
        inputFiles: [folder.category] + folder.connectors,
        outputFiles: folder.outputNames.map { output.appendingPathComponent($0) })
    }
  }

  /// A command that fails with a message. A plugin that throws goes on into unrelated errors on one build system.
  private func complaint(_ message: String, _ tool: PluginContext.Tool, _ context: PluginContext) -> Command {
    .buildCommand(
      displayName: message, executable: tool.url, arguments: ["generate", "--complaint", message],
      inputFiles: [], outputFiles: [context.pluginWorkDirectoryURL.appendingPathComponent("Complaint.swift")])
  }
}
