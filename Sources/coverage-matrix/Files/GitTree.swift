/// The files of a commit below a folder, behind links and in submodules, as they lie in a checkout.
struct GitTree {
  /// A place in a commit: a path from the root of its repository.
  struct Place {
    var repository: GitRepository
    var commit: String
    var path: String
  }

  struct File {
    /// The path as it was asked for, behind whatever links.
    var path: String
    /// The object that holds it; nil behind a link that leads nowhere in the repository.
    var id: String?
    /// Where it lies behind all links.
    var place: Place
  }

  private enum Found {
    case folder(Place)
    case file(id: String, at: Place)
  }

  /// More links than this on a way lead round in a circle.
  private static let mostLinks = 40

  private var seen: Set<String> = []

  /// The files at or below a place; nil where no folder is there.
  static func files(at place: Place) throws -> [File]? {
    var tree = GitTree()
    guard case .folder(let folder)? = try tree.resolve(place) else { return nil }
    let parts = place.path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return try tree.list(folder, as: parts.joined(separator: "/"))
  }

  private mutating func list(_ folder: Place, as name: String) throws -> [File] {
    // Two links to one folder are listed once, which also ends circles.
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
      switch try resolve(place, isListing: true) {
      case .folder(let folder)?: files += try list(folder, as: name)
      case .file(let id, let place)?: files.append(File(path: name, id: id, place: place))
      case nil where entry.kind == .link: files.append(File(path: name, id: nil, place: place))
      case nil: break
      }
    }
    return files
  }

  /// Follows the parts of a path one by one; nil where there is nothing.
  ///
  /// - Parameter isListing: whether a submodule that is not checked out is passed over, as an empty folder is.
  private func resolve(_ start: Place, isListing: Bool = false) throws -> Found? {
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
        return rest.isEmpty ? .file(id: entry.id, at: place) : nil
      case .link:
        links += 1
        let target = String(decoding: try place.repository.contents(of: [entry.id]).joined(), as: UTF8.self)
        guard links <= Self.mostLinks, !target.hasPrefix("/") else { return nil }
        rest = (target.split(separator: "/").map(String.init) + rest)[...]
      case .submodule:
        guard let submodule = GitRepository(submodule: path, of: place.repository) else {
          if isListing { return nil }
          throw FileError(
            message: "'\(path.onOneLine)' is a submodule that is not checked out; git submodule update --init does")
        }
        place.repository = submodule
        place.commit = entry.id
        done = []
      }
    }
    place.path = done.joined(separator: "/")
    return .folder(place)
  }
}
