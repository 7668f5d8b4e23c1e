import CoverageSpec
import Foundation

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
  private var changes: [Change] = []

  /// A transaction over files at or below a folder, which need not be there yet.
  init(in root: String) {
    self.root = root
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
  func commit() throws {
    if changes.isEmpty { return }
    try Self.makeFolder(root)
    let lock = try FolderLock(root)
    defer { lock.release() }
    let staging = Staging(in: root)
    try staging.recover()
    do {
      try staging.stage(changes.map { (Self.target(of: $0.path), $0.bytes) })
      try staging.carryOut()
    } catch {
      try? staging.takeBack()
      throw error
    }
  }

  /// Finishes, or takes back, what a run that was killed has left in a folder, around it, or in one below that holds a
  /// category.
  ///
  /// - Throws: `FileError` where that is not possible.
  static func recover(_ root: String) throws {
    guard FolderContents.isFolder(root) else { return }
    let above = URL(fileURLWithPath: root).resolvingSymlinksInPath().deletingLastPathComponent().path
    let below = try CategoryFolder.ifAny(at: root).map(\.path)
    for folder in [above, root] + below where Staging(in: folder).isThere {
      let lock = try FolderLock(folder)
      defer { lock.release() }
      try Staging(in: folder).recover()
    }
  }

  /// Whether a run that was killed, or that has not ended, has changed some files in a folder and not yet others.
  static func isUnfinished(_ root: String) -> Bool { Staging(in: root).hasJournal }

  fileprivate static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileError.unwritable(path, error.reason)
    }
  }

  /// The file that a path leads to: a link stays one.
  private static func target(of path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}

/// The hidden folder of a transaction.
private struct Staging {
  private let folder: String

  init(in root: String) { folder = "\(root)/.coverage-matrix-unfinished" }

  private var journal: String { "\(folder)/journal" }
  private var backward: String { "\(folder)/backward" }
  private func new(_ number: Int) -> String { "\(folder)/new-\(number)" }
  private func old(_ number: Int) -> String { "\(folder)/old-\(number)" }

  var isThere: Bool { FolderContents.isFolder(folder) }
  var hasJournal: Bool { isThere && (exists(journal) || exists(backward)) }

  /// Puts new files and old ones into the folder; the journal is valid at the end.
  func stage(_ changes: [(path: String, bytes: [UInt8]?)]) throws {
    try FileTransaction.makeFolder(folder)
    for (number, change) in changes.enumerated() {
      if let bytes = change.bytes { try put(bytes, at: new(number), for: change.path) }
      guard exists(change.path) else { continue }
      // What cannot be replaced is found here, before anything is.
      if link(change.path, old(number)) != 0 {
        let reason = errno
        guard reason != EPERM && reason != EACCES && reason != EROFS else {
          throw FileError.unwritable(change.path, String(cString: strerror(reason)))
        }
        do {
          try FileManager.default.copyItem(atPath: change.path, toPath: old(number))
        } catch {
          throw FileError.unwritable(change.path, error.reason)
        }
      }
    }
    let paths = changes.map { change in (change.bytes == nil ? "-" : "+") + change.path }
    try put(Array(paths.joined(separator: "\0").utf8), at: "\(folder)/journal.part", for: folder)
    try move("\(folder)/journal.part", to: journal)
  }

  /// Moves every file to its place, and removes the folder.
  func carryOut() throws {
    for (number, line) in try lines(of: journal).enumerated() {
      let path = String(line.dropFirst())
      if line.hasPrefix("+") {
        // A run that was killed may have moved it already.
        guard exists(new(number)) else { continue }
        try FileTransaction.makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        try move(new(number), to: path)
      } else if exists(path), unlink(path) != 0 {
        throw FileError(
          message: "'\(path)' cannot be removed: \(String(cString: strerror(errno)))", status: .failure)
      }
    }
    try clear()
  }

  /// Puts the old files back, and removes the folder.
  func takeBack() throws {
    if exists(journal) { try move(journal, to: backward) }
    if exists(backward) {
      for (number, line) in try lines(of: backward).enumerated() {
        let path = String(line.dropFirst())
        if exists(old(number)) {
          try move(old(number), to: path)
        } else if line.hasPrefix("+"), !exists(new(number)) {
          unlink(path)
        }
      }
    }
    try clear()
  }

  /// Finishes what a run that was killed has begun.
  func recover() throws {
    guard isThere else { return }
    if exists(backward) { return try takeBack() }
    if exists(journal) { return try carryOut() }
    try clear()
  }

  private func clear() throws {
    // Without its journal the rest means nothing, so it goes first.
    unlink(journal)
    unlink(backward)
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      throw FileError.unwritable(folder, error.reason)
    }
  }

  private func lines(of file: String) throws -> [String] {
    guard case .bytes(let bytes) = FileContents(at: file) else {
      throw FileError(message: "'\(file)' cannot be read", status: .failure)
    }
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes a file in the folder, with the permissions of the one whose place it takes.
  private func put(_ bytes: [UInt8], at path: String, for place: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    } catch {
      throw FileError.unwritable(place, error.reason)
    }
    var status = stat()
    if stat(place, &status) == 0, status.st_mode & S_IFMT == S_IFREG { chmod(path, status.st_mode & 0o7777) }
  }

  private func move(_ path: String, to place: String) throws {
    guard rename(path, place) == 0 else {
      throw FileError.unwritable(place, String(cString: strerror(errno)))
    }
  }

  private func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}

/// Keeps two runs from writing into one folder at the same time; the system takes it off a run that is killed.
private struct FolderLock {
  private let descriptor: Int32

  init(_ folder: String) throws {
    descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.unwritable(folder, String(cString: strerror(errno))) }
    // Where the file system has no locks, one run at a time is up to the caller.
    _ = flock(descriptor, LOCK_EX)
  }

  func release() { close(descriptor) }
}
