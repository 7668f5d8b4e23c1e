import Foundation
import _CoverageSpec

/// Where a spec is read from: a folder, or a revision of a git repository.
enum SpecSource {
  case folder(String)
  case revision(String, path: String?)

  /// What a text means: a folder where there is one of that name, else a revision.
  init(_ text: String) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: text, isDirectory: &isFolder), isFolder.boolValue {
      self = .folder(text)
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    self = .revision(parts[0], path: parts.count > 1 ? parts[1] : nil)
  }

  /// The categories; prints errors, and fails when there are any.
  func specifications(_ terminal: Terminal) throws -> [Specification] {
    let loaded: LoadedSpec
    switch self {
    case .folder(let path): loaded = try LoadedSpec(at: path)
    case .revision(let revision, let path):
      let folders = try GitRevision(revision).categoryFolders(at: path)
      loaded = LoadedSpec(of: folders)
    }
    return try loaded.valid(description, terminal)
  }
}

extension SpecSource: CustomStringConvertible {
  var description: String {
    switch self {
    case .folder(let path): path
    case .revision(let revision, let path): path.map { "\(revision):\($0)" } ?? revision
    }
  }
}
