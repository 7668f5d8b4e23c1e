import Foundation
import _CoverageSpec

/// Files that are written, and removed, all or not at all.
///
/// The new files are put into a hidden folder first, with the old ones beside them; a journal, which becomes valid by
/// one renaming, then says what goes where. Each file is moved to its place in one step. Where a step fails, what was
/// done is taken back. Where the program is killed, the next run over the folder finishes what has a journal, and
/// removes what has none.
struct FileTransaction {
  private struct Change {
    var path: String
    /// Nil for a file that is removed.
    var bytes: [UInt8]?
  }

  private let root: String
  private var lock: FolderLock?
  private var changes: [Change] = []

  /// Begins a transaction over files at or below a folder, which need not be there yet, before any of them is read.
  ///
  /// It keeps other runs from writing there, and finishes, or takes back, what one that was killed has left in the
  /// folder, in the one above, or in one below that holds a category.
  ///
  /// - Parameter holdsSpecs: Whether categories may lie in the folder, which is searched for them then.
  /// - Throws: `FileError` where that is not possible.
  init(in root: String, holdsSpecs: Bool = true) throws {
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

  mutating func write(_ bytes: [UInt8], to path: String) {
    changes.append(Change(path: path, bytes: bytes))
  }

  mutating func write(_ file: SpecFile) { write(file.bytes, to: file.path) }

  mutating func remove(_ path: String) {
    changes.append(Change(path: path, bytes: nil))
  }

  /// Carries all changes out.
  ///
  /// - Throws: `FileError` with the first that cannot be; all files are as they were then.
  mutating func commit() throws {
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

  /// Whether a run that was killed, or that has not ended, has changed some files in a folder and not yet others.
  ///
  /// It may have begun in the folder above, by whichever way that is reached.
  static func isUnfinished(_ root: String) -> Bool {
    (above(root) + [root]).contains { Staging(in: $0).hasJournal }
  }

  /// The folders above a folder: the one that holds its name, and behind a link the one that holds the folder itself.
  private static func above(_ root: String) -> [String] {
    let url = URL(fileURLWithPath: root).standardizedFileURL
    return [url, url.resolvingSymlinksInPath()].map { $0.deletingLastPathComponent().path }
  }

  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileError.unwritable(path, error.reason)
    }
  }

  /// A path without that of the folder, so that the folder can be moved while it has a journal.
  private func relative(_ path: String) -> String {
    guard path.hasPrefix("\(root)/") else { return path }
    return String(path.dropFirst(root.count).drop { $0 == "/" })
  }
}

/// Keeps two runs from writing into one folder at the same time; the system takes it off a run that is killed.
private final class FolderLock {
  private let descriptor: Int32

  init(_ folder: String) throws {
    descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.unwritable(folder, String(cString: strerror(errno))) }
    // Where the file system has no locks, one run at a time is up to the caller.
    _ = flock(descriptor, LOCK_EX)
  }

  deinit { close(descriptor) }
}
