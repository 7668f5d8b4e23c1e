import Foundation
import _CoverageSpec

/// A target of a package as a build plugin describes it: its folder, and its JSON files outside of the category folder
/// that is generated from.
///
/// The tool checks the target, since a plugin's own errors lose their places and do not stop every build.
package struct BuildTarget {
  private let folder: String
  private let files: [String]

  /// The target in a folder, with its JSON files outside of the category folder.
  package init(in folder: String, files: [String]) {
    self.folder = folder
    self.files = files.sorted { $0.precedesByBytes($1) }
  }

  /// The error of a target that has no category folder among its files.
  ///
  /// - Throws: `ToolError` where a folder of the target cannot be read.
  package func missingCategory() throws -> Diagnostic {
    guard let found = try CategoryFolder.ifAny(at: folder).first else {
      return .error(
        "no-category",
        "the target has no category folder, which has category.json and connectors/; add one, or "
          + "remove the plugin from the target", at: SourceLocation(path: folder, line: 1, column: 1))
    }
    let file = "\(found.path)/category.json"
    let excluded = place(of: found.path) ?? "category.json"
    return .error(
      "excluded-spec",
      "the package's manifest excludes this file from the target; remove '\(excluded)' from its 'exclude'",
      at: SourceLocation(path: file, line: 1, column: 1))
  }

  /// The errors in files around the category folder that is generated from.
  package func diagnostics(beside category: CategoryFolder) -> [Diagnostic] {
    let id = JSONFile(at: "\(category.path)/category.json")?.text("id")
    return files.compactMap(JSONFile.init(at:)).compactMap { file in
      if file.name == "category.json" {
        guard let id, let other = file.text("id"), other.value == id.value else { return nil }
        return .error(
          "duplicate-id", "two categories of the target have the id '\(id.value)'; give one of them another",
          at: other.location, notes: [Diagnostic.Note("the other is here", at: id.location)])
      }
      guard let slug = file.text("slug"), file.has("format") else { return nil }
      let right = "\(category.path)/connectors/\(slug.value).json"
      return .error(
        "misplaced-connector",
        "a connector is read only from the folder 'connectors' of its category; move it to "
          + "'\(place(of: right) ?? right)'", at: slug.location)
    }
  }

  /// A path relative to the target's folder; nil for the folder itself and for paths outside of it.
  private func place(of path: String) -> String? {
    path.hasPrefix("\(folder)/") ? String(path.dropFirst(folder.count + 1)) : nil
  }
}

/// The outermost object of any JSON file.
private struct JSONFile {
  let name: String
  private let members: [JSONMember]
  private let lines: LineTable

  /// Reads a file; nil for one without an object, which does not belong to a spec.
  init?(at path: String) {
    guard let file = SpecFile(ofCatalogueAt: path) else { return nil }
    let document = JSONDocument(parsing: file)
    guard case .object(let members) = document.root?.value else { return nil }
    name = URL(fileURLWithPath: path).lastPathComponent
    self.members = members
    lines = document.lines
  }

  func has(_ key: String) -> Bool { members.contains { $0.key == key } }

  func text(_ key: String) -> Located<String>? {
    guard let member = members.first(where: { $0.key == key }), case .string(let text) = member.value.value else {
      return nil
    }
    return Located(text, at: lines.location(of: member.value.offset))
  }
}
