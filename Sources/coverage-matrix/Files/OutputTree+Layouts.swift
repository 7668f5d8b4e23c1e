import _CoverageFiles
import _CoverageGenerator

/// The layouts for people.
extension OutputTree {
  /// The outputs of categories in the layout for people: a folder for each category, with a folder for its Swift.
  init(of categories: [CompiledCoverage], by emitters: [any Emitter], in output: String) throws {
    self.init()
    for coverage in categories {
      let folder = "\(output)/\(coverage.category.id)"
      try add(emitters, for: coverage) { file in
        file.part == .swift ? "\(folder)/Swift/\(file.path)" : "\(folder)/\(file.path)"
      }
      try removeLeftovers(in: folder, except: Set(paths))
    }
    sort()
  }

  /// The sites of categories: one in the folder itself, several in a folder each.
  ///
  /// Of what the folder holds beside them, only pages of a site that are no longer outputs are removed.
  ///
  /// - Parameter above: The files above the folders of several categories.
  init(
    ofSites categories: [CompiledCoverage], by emitters: [any Emitter], above: [OutputFile], in output: String
  ) throws {
    self.init()
    for folder in [output] + categories.map({ "\(output)/\($0.category.id)" }) {
      guard FileContents(at: "\(folder)/category.json") != .absent else { continue }
      throw ToolError("'\(folder.onOneLine)' holds the spec of a category; name another folder for the site")
    }
    try add([{ above }], at: { "\(output)/\($0.path)" })
    for coverage in categories {
      let folder = categories.count == 1 ? output : "\(output)/\(coverage.category.id)"
      try add(emitters, for: coverage) { "\(folder)/\($0.path)" }
    }
    let present = Set(paths)
    for folder in try Self.siteFolders(in: output) {
      try removePages(in: folder, except: present, named: ["index.html", "features.html"])
      try remove("\(folder)/\(Self.sitemap)", except: present)
      for name in ["connectors", "models", "actions"] where FolderContents.isFolder("\(folder)/\(name)") {
        try removePages(in: "\(folder)/\(name)", except: present)
      }
    }
    sort()
  }

  private static let sitemap = "sitemap.xml"

  /// The folder of sites, and those below it that have the first page of one: categories of now and of before.
  private static func siteFolders(in output: String) throws -> [String] {
    guard FolderContents.isFolder(output) else { return [] }
    let below = try FolderContents.names(at: output).map { "\(output)/\($0)" }.filter { folder in
      guard !FolderContents.isLink(folder), FolderContents.isFolder(folder),
        case .bytes(let contents) = FileContents(at: "\(folder)/index.html")
      else { return false }
      return GeneratedMarker.isAtTop(of: contents)
    }
    return [output] + below
  }

  /// Removes the pages of a site that are no longer outputs, and files beside pages that are none any more.
  ///
  /// - Parameter wanted: The names of the pages that may be removed; nil for any.
  private mutating func removePages(
    in folder: String, except paths: Set<String>, named wanted: Set<String>? = nil
  ) throws {
    for name in try FolderContents.names(at: folder) where name.hasSuffix(".html") && wanted?.contains(name) ?? true {
      let path = "\(folder)/\(name)"
      guard !FolderContents.isLink(path), case .bytes(let contents) = FileContents(at: path),
        GeneratedMarker.isAtTop(of: contents)
      else { continue }
      let stem = path.dropLast(".html".count)
      for ending in [".html", ".json", ".svg"] { try remove(stem + ending, except: paths) }
    }
  }

  /// Removes a file of a site that is no longer an output; one that somebody else has made stays.
  private mutating func remove(_ path: String, except paths: Set<String>) throws {
    guard !paths.contains(path), case .bytes(let contents) = FileContents(at: path) else { return }
    if Self.isOwn(contents, at: path, !path.hasSuffix(".json")) {
      addRemoval(of: path)
    }
  }

  /// Whether a file is an output without a mark that need not be there: of an action, or of a category that asks for it.
  private static func isUnmarkedOutput(_ contents: [UInt8], at path: String) -> Bool {
    let isRequest = path.hasSuffix(".schema.json") && path.split(separator: "/").dropLast().last == "requests"
    guard isRequest || path.hasSuffix("/tools.json") || path.hasSuffix("/tools.md") else { return false }
    return isOwn(contents, at: path, false)
  }

  /// Removes generated files in a category's folder that are no longer outputs.
  ///
  /// Files that others have made stay, and so do targets of links.
  private mutating func removeLeftovers(in folder: String, except paths: Set<String>) throws {
    for name in try FolderContents.names(at: folder) {
      let path = "\(folder)/\(name)"
      if FolderContents.isLink(path) { continue }
      if FolderContents.isFolder(path) {
        try removeLeftovers(in: path, except: paths)
      } else if !paths.contains(path), case .bytes(let contents) = FileContents(at: path),
        GeneratedMarker.isAtTop(of: contents) || Self.isUnmarkedOutput(contents, at: path)
      {
        addRemoval(of: path)
      }
    }
  }
}
