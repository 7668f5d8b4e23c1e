import _CoverageFiles
import _CoverageSpec

/// A revision of the git repository around the working folder.
struct GitRevision {
  let name: String

  init(_ name: String) throws {
    // Git would read it as an option.
    guard !name.isEmpty, !name.hasPrefix("-") else {
      throw ToolError("'\(name.onOneLine)' is neither a folder nor a revision")
    }
    self.name = name
  }

  /// The files of the category folders at or below a path.
  ///
  /// As for git, a path is relative to the root of the repository, and one that starts with `./` or `../` to the working
  /// folder. A path that is not found from the root is tried from the working folder, since a package may be a part of a
  /// larger repository. Without a path, the `Spec` of the working folder comes first, then that of the root.
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
    throw ToolError(
      "'\(name.onOneLine):\(shown.onOneLine)' has no category folder, which has category.json")
  }

  private typealias Folder = (category: GitTree.File, connectors: [GitTree.File])

  private func repository() throws -> GitRepository {
    do {
      let repository = try GitRepository()
      // An unknown revision is reported before an unknown path.
      _ = try repository.entries(of: name, at: "")
      return repository
    } catch let error as ToolError {
      throw ToolError(
        "'\(name.onOneLine)' is not a folder, and not a revision of the repository: \(error.message)")
    }
  }

  /// The category folders among files, by the rules of `CategoryFolder`: none below another, no hidden ones, each once.
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
      (folder.category, files.filter { isConnector($0.path, of: folder.path) })
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
      throw ToolError("git cannot read '\(folder.category.path.onOneLine)'")
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
        read[file.path] = SpecFile(
          path: "\(name):\(file.path)", unreadable: "the link's target is not in the repository")
      }
    }
    return files.compactMap { read[$0.path] }
  }
}

/// The files of a commit below a folder, behind links and in submodules, with the paths of a checkout.
struct GitTree {
  /// A path in a commit, relative to the root of its repository.
  struct Place {
    var repository: GitRepository
    var commit: String
    var path: String
  }

  struct File {
    /// The path by which the file was found, through links.
    var path: String
    /// The object with the contents; nil for a link without a target in the repository.
    var id: String?
    /// The path behind all links.
    var place: Place
  }

  /// A path with more links than this is taken for a cycle.
  private static let mostLinks = 40

  private var seen: Set<String> = []

  /// The files at or below a place; nil if there is no folder.
  static func files(at place: Place) throws -> [File]? {
    var tree = GitTree()
    guard let found = try tree.resolve(place), found.id == nil else { return nil }
    let parts = place.path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return try tree.list(found.place, as: parts.joined(separator: "/"))
  }

  private mutating func list(_ folder: Place, as name: String) throws -> [File] {
    // Two links to one folder are listed once, which also ends cycles.
    guard seen.insert("\(folder.repository.root)\n\(folder.path)").inserted else { return [] }
    let path = folder.path.isEmpty ? "" : folder.path + "/"
    let shown = name.isEmpty ? "" : name + "/"
    var files: [File] = []
    for entry in try folder.repository.entries(of: folder.commit, at: path, recursively: true) {
      let name = shown + entry.path.dropFirst(path.count)
      var place = folder
      place.path = entry.path
      if entry.kind == .file {
        files.append(File(path: name, id: entry.id, place: place))
        continue
      }
      if let found = try resolve(place, isListing: true) {
        if let id = found.id {
          files.append(File(path: name, id: id, place: found.place))
        } else {
          files += try list(found.place, as: name)
        }
      } else if entry.kind == .link {
        files.append(File(path: name, id: nil, place: place))
      }
    }
    return files
  }

  /// Follows the parts of a path one by one; nil if there is nothing at the path.
  ///
  /// - Returns: The place behind all links, with the object of a file, or none for a folder.
  /// - Parameter isListing: Whether a submodule that is not checked out counts as an empty folder.
  private func resolve(_ start: Place, isListing: Bool = false) throws -> (place: Place, id: String?)? {
    var place = start
    var links = 0
    var rest = start.path.split(separator: "/").map(String.init)[...]
    place.path = ""
    var done: [String] = []
    while let part = rest.popFirst() {
      if part == "." { continue }
      if part == ".." {
        if done.popLast() == nil { return nil }
        continue
      }
      let path = (done + [part]).joined(separator: "/")
      guard let entry = try place.repository.entries(of: place.commit, at: path).first(where: { $0.path == path })
      else { return nil }
      switch entry.kind {
      case .folder: done.append(part)
      case .file:
        place.path = path
        return rest.isEmpty ? (place, entry.id) : nil
      case .link:
        links += 1
        let target = String(decoding: try place.repository.contents(of: [entry.id]).joined(), as: UTF8.self)
        guard links <= Self.mostLinks, !target.hasPrefix("/") else { return nil }
        rest = (target.split(separator: "/").map(String.init) + rest)[...]
      case .submodule:
        guard let submodule = GitRepository(submodule: path, of: place.repository) else {
          if isListing { return nil }
          throw ToolError(
            "'\(path.onOneLine)' is a submodule that is not checked out; git submodule update --init does")
        }
        place.repository = submodule
        place.commit = entry.id
        done = []
      }
    }
    place.path = done.joined(separator: "/")
    return (place, nil)
  }
}
