import _CoverageFiles
import _CoverageSpec

/// The places that a spec can be read from: folders, and revisions of the git repository.
enum SpecSource {
  /// The categories of a folder, or of a revision of the git repository where there is no such folder.
  static func specifications(of source: String) throws -> [Specification] {
    if FolderContents.isFolder(source) { return try LoadedSpec(at: source).valid(source) }
    let parts = source.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let folders = try GitRevision(parts[0]).categoryFolders(at: parts.count > 1 ? parts[1] : nil)
    return try LoadedSpec(of: folders).valid(source)
  }
}
