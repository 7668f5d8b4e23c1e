import _CoverageSpec

/// A revision of the git repository around the working folder.
struct GitRevision {
  let name: String

  init(_ name: String) throws {
    // Git would take it for an option.
    guard !name.isEmpty, !name.hasPrefix("-") else {
      throw FileError(message: "'\(name.onOneLine)' is neither a folder nor a revision")
    }
    self.name = name
  }

  /// The files of the category folders at or below a path.
  ///
  /// As for git, a path starts at the root of the repository, and one with `./` or `../` in front at the working folder.
  /// Where there is nothing at the root, it is tried from the working folder, since a package may lie in a larger
  /// repository. Without a path, the working folder's `Spec` comes first, then that of the root.
  func categoryFolders(at path: String?) throws -> [CategoryFiles] {
    let repository = try repository()
    let shown = path ?? "Spec"
    let here = repository.prefix + shown
    let isRelative = [".", ".."].contains(shown) || shown.hasPrefix("./") || shown.hasPrefix("../")
    for place in isRelative ? [here] : path == nil ? [here, shown] : [shown, here] {
      let start = GitTree.Place(repository: repository, commit: name, path: place)
      let folders = try Self.categoryFolders(in: GitTree.files(at: start) ?? [])
      if !folders.isEmpty { return try folders.map(files) }
    }
    throw FileError(
      message: "'\(name.onOneLine):\(shown.onOneLine)' has no category folder, which is one with category.json")
  }

  private struct Folder {
    var category: GitTree.File
    var connectors: [GitTree.File]
  }

  private func repository() throws -> GitRepository {
    do {
      let repository = try GitRepository()
      // Whether git knows the revision is asked before any path.
      _ = try repository.entries(of: name, at: "")
      return repository
    } catch let error as FileError {
      throw FileError(message: "'\(name.onOneLine)' is no folder, and git knows no such revision: \(error.message)")
    }
  }

  /// The category folders among files, as `CategoryFolder` finds them: none below another, none that is hidden, each once.
  private static func categoryFolders(in files: [GitTree.File]) -> [Folder] {
    let name = "category.json"
    var seen: Set<String> = []
    var folders: [(path: String, category: GitTree.File)] = []
    for file in files where file.path == name || file.path.hasSuffix("/" + name) {
      let path = String(file.path.dropLast(name.count))
      if seen.insert("\(file.place.repository.root)\n\(file.place.path)").inserted { folders.append((path, file)) }
    }
    let all = folders.map(\.path)
    folders.removeAll { folder in
      all.contains { $0 != folder.path && folder.path.hasPrefix($0) } || folder.path.contains("/.")
        || folder.path.hasPrefix(".")
    }
    return folders.map { folder in
      Folder(category: folder.category, connectors: files.filter { isConnector($0.path, of: folder.path) })
    }
  }

  private static func isConnector(_ path: String, of folder: String) -> Bool {
    guard path.hasPrefix(folder + "connectors/") else { return false }
    let file = path.dropFirst(folder.count + "connectors/".count)
    return !file.contains("/") && file.hasSuffix(".json") && !file.hasPrefix(".")
  }

  private func files(of folder: Folder) throws -> CategoryFiles {
    let files = try read([folder.category] + folder.connectors)
    guard let category = files.first else {
      throw FileError(message: "git cannot read '\(folder.category.path.onOneLine)'")
    }
    return (category, Array(files.dropFirst()))
  }

  /// Reads files, those of one repository by one process.
  private func read(_ files: [GitTree.File]) throws -> [SpecFile] {
    let byRepository = Dictionary(grouping: files) { $0.place.repository.root }
    var read: [String: SpecFile] = [:]
    for files in byRepository.values {
      guard let repository = files.first?.place.repository else { continue }
      let present = files.filter { $0.id != nil }
      for (file, bytes) in zip(present, try repository.contents(of: present.compactMap(\.id))) {
        read[file.path] = SpecFile(path: "\(name):\(file.path)", bytes: bytes)
      }
      for file in files where file.id == nil {
        read[file.path] = SpecFile(path: "\(name):\(file.path)", unreadable: "the link leads nowhere in the repository")
      }
    }
    return files.compactMap { read[$0.path] }
  }
}
