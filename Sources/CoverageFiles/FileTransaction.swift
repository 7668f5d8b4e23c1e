import Foundation
import _CoverageSpec

/// Writes and removals of files, of which all are carried out or none.
///
/// New files and copies of the old ones are staged in a hidden folder. A journal of the changes becomes valid by one
/// renaming; then each file is renamed to its target. If a step fails, the previous steps are reverted. If the program is
/// killed, the next run over the folder completes a transaction with a journal, and removes one without.
package struct FileTransaction {
  private let root: String
  private var lock: FolderLock?
  /// The changed files; those without bytes are removed.
  private var changes: [(path: String, bytes: [UInt8]?)] = []

  /// Begins a transaction over files in a folder, which need not exist yet, before any of them is read.
  ///
  /// It locks the folder against other runs, and completes or reverts the transactions of killed runs in it, in the folder
  /// above, and in category folders below.
  ///
  /// - Parameter holdsSpecs: Whether to search the folder for category folders.
  /// - Throws: `ToolError` if that is not possible.
  package init(in root: String, holdsSpecs: Bool = true) throws {
    self.root = root
    guard FolderContents.isFolder(root) else { return }
    lock = try FolderLock(root)
    try Staging(in: root).recover()
    guard holdsSpecs else { return }
    let below = try CategoryFolder.ifAny(at: root).map(\.path).filter { $0 != root }
    for folder in Self.above(root) + below where Staging(in: folder).isThere {
      let lock = try FolderLock(folder)
      try Staging(in: folder).recover()
      withExtendedLifetime(lock) {}
    }
  }

  package mutating func write(_ bytes: [UInt8], to path: String) {
    changes.append((path, bytes))
  }

  package mutating func write(_ file: SpecFile) { write(file.bytes, to: file.path) }

  package mutating func remove(_ path: String) {
    changes.append((path, nil))
  }

  /// Carries out all changes.
  ///
  /// - Throws: `ToolError` for the first change that fails; all files are as before then.
  package mutating func commit() throws {
    if changes.isEmpty { return }
    try Self.makeFolder(root)
    if lock == nil { lock = try FolderLock(root) }
    let staging = Staging(in: root)
    try staging.recover()
    do {
      try staging.stage(changes.map { (relative($0.path), $0.bytes) })
      try staging.carryOut()
    } catch {
      try? staging.takeBack()
      throw error
    }
  }

  /// Whether a killed or running transaction has changed some files in a folder and not yet others.
  ///
  /// It may be a transaction over the folder above.
  package static func isUnfinished(_ root: String) -> Bool {
    (above(root) + [root]).contains { Staging(in: $0).hasJournal }
  }

  /// The parents of a folder: that of the path, and that of the folder behind links.
  private static func above(_ root: String) -> [String] {
    let url = URL(fileURLWithPath: root).standardizedFileURL
    return [url, url.resolvingSymlinksInPath()].map { $0.deletingLastPathComponent().path }
  }

  package static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ToolError.unwritable(path, error.reason)
    }
  }

  /// A path relative to the folder, so that the folder can be moved while it has a journal.
  private func relative(_ path: String) -> String {
    guard path.hasPrefix("\(root)/") else { return path }
    return String(path.dropFirst(root.count).drop { $0 == "/" })
  }
}

/// A lock that keeps two runs from writing into one folder at the same time; the system releases that of a killed run.
private final class FolderLock {
  private let descriptor: Int32

  init(_ folder: String) throws {
    descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ToolError.unwritable(folder, String(cString: strerror(errno))) }
    // On a file system without locks, callers have to run one at a time.
    _ = flock(descriptor, LOCK_EX)
  }

  deinit { close(descriptor) }
}
