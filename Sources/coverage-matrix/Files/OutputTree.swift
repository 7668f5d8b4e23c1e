import CoverageGenerator
import Foundation

/// Output files with their places on disk, compared with what is there.
struct OutputTree {
  struct Change {
    enum Kind: String {
      case created, updated, removed
    }

    var kind: Kind
    var path: String
    var contents: String
  }

  /// What has to change on disk, in the order of the paths.
  private(set) var changes: [Change] = []
  private(set) var unchangedCount = 0
  /// The paths of all outputs, changed or not, in their order.
  private(set) var paths: [String] = []

  /// The folders of a category's outputs that hold a file for each connector, model or action.
  private static let folders = ["Swift", "pages", "pages/mdx", "pages/models", "pages/actions", "badges"]

  /// The outputs of some categories, laid out for a build where there is a prefix, of which there is one category then.
  init(of categories: [CompiledCoverage], in output: String, buildPrefix prefix: String?) {
    if let prefix, let coverage = categories.first {
      self.init(of: coverage, in: output, buildPrefix: prefix)
    } else {
      self.init(of: categories, in: output)
    }
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The outputs laid out for people: a folder for each category, with the Swift in a folder of its own.
  init(of categories: [CompiledCoverage], in output: String) {
    for coverage in categories {
      let folder = "\(output)/\(coverage.category.id)"
      let files = Self.files(of: Emitters.all, for: coverage)
      let paths = files.map { $0.part == .swift ? "\(folder)/Swift/\($0.path)" : "\(folder)/\($0.path)" }
      for (file, path) in zip(files, paths) { add(file.contents, at: path) }
      let current = Set(paths)
      for name in Self.folders { removeLeftovers(in: "\(folder)/\(name)", except: current) }
    }
    changes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The outputs laid out for a build: the Swift directly in the folder, its names starting with a prefix, and the
  /// report in a folder beside.
  init(of coverage: CompiledCoverage, in output: String, buildPrefix prefix: String) {
    let emitters = coverage.options.hasReport ? Emitters.build : SwiftEmitters.all
    for file in Self.files(of: emitters, for: coverage) {
      add(
        file.contents,
        at: file.part == .swift ? "\(output)/\(prefix)-\(file.path)" : "\(output)/\(prefix)-report/\(file.path)")
    }
  }

  /// Carries the changes out.
  ///
  /// A file is replaced whole or not at all.
  func write() throws {
    for change in changes {
      let url = URL(fileURLWithPath: change.path)
      do {
        if change.kind == .removed {
          try FileManager.default.removeItem(at: url)
        } else {
          try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(change.contents.utf8).write(to: url, options: .atomic)
        }
      } catch {
        throw FileError(message: "'\(change.path)' cannot be written: \(error.localizedDescription)")
      }
    }
  }

  private static func files(of emitters: [any Emitter], for coverage: CompiledCoverage) -> [OutputFile] {
    emitters.flatMap { $0.work(for: coverage) }.concurrentMap { $0() }.flatMap(\.self)
  }

  private mutating func add(_ contents: String, at path: String) {
    paths.append(path)
    let present = FileManager.default.contents(atPath: path)
    if present?.holds(contents) == true {
      unchangedCount += 1
    } else {
      changes.append(Change(kind: present == nil ? .created : .updated, path: path, contents: contents))
    }
  }

  /// Removes generated files that no connector, model or action makes any more.
  ///
  /// Files that others put there stay.
  private mutating func removeLeftovers(in folder: String, except paths: Set<String>) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      guard !paths.contains(path), let contents = FileManager.default.contents(atPath: path) else { continue }
      if GeneratedMarker.lines.contains(where: { contents.starts(with: $0.utf8) }) {
        changes.append(Change(kind: .removed, path: path, contents: ""))
      }
    }
  }
}

extension Data {
  /// Whether the bytes are those of a text in UTF-8; neither is copied, as most outputs are large and up to date.
  fileprivate func holds(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { utf8 in
      guard count == utf8.count else { return false }
      return withUnsafeBytes { bytes in
        guard let present = bytes.baseAddress, let wanted = utf8.baseAddress else { return true }
        return memcmp(present, wanted, count) == 0
      }
    }
  }
}
