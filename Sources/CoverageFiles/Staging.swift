import Foundation

/// The hidden folder of a transaction.
///
/// A line of its journal is a sign and a path below the root: `+` for a new file, `=` for one that replaces another, `-`
/// for one that is removed.
package struct Staging {
  private let root: String
  private let folder: String

  package init(in root: String) {
    self.root = root
    folder = "\(root)/.coverage-matrix-unfinished"
  }

  private var journal: String { "\(folder)/journal" }
  private var backward: String { "\(folder)/backward" }
  private func new(_ number: Int) -> String { "\(folder)/new-\(number)" }
  private func old(_ number: Int) -> String { "\(folder)/old-\(number)" }

  package var isThere: Bool { FolderContents.isFolder(folder) }
  package var hasJournal: Bool { isThere && (exists(journal) || exists(backward)) }

  /// Copies new and old files into the folder, and makes the journal valid at the end.
  package func stage(_ changes: [(path: String, bytes: [UInt8]?)]) throws {
    try FileTransaction.makeFolder(folder)
    var lines: [String] = []
    for (number, change) in changes.enumerated() {
      let path = place(change.path)
      let isThere = exists(path)
      // A device or a folder in the place of a file would be replaced like one.
      if isThere, case .unreadable(let reason) = FileContents(kindAt: path) { throw ToolError.unwritable(path, reason) }
      lines.append((change.bytes == nil ? "-" : isThere ? "=" : "+") + change.path)
      if let bytes = change.bytes { try put(bytes, at: new(number), for: path) }
      guard isThere else { continue }
      // A file that cannot be replaced is found here, before any is.
      if link(path, old(number)) != 0 {
        let reason = errno
        guard reason != EPERM && reason != EACCES && reason != EROFS else {
          throw ToolError.unwritable(path, String(cString: strerror(reason)))
        }
        do {
          try FileManager.default.copyItem(atPath: path, toPath: old(number))
        } catch {
          throw ToolError.unwritable(path, error.reason)
        }
      }
    }
    try put(Array(lines.joined(separator: "\0").utf8), at: "\(folder)/journal.part", for: folder)
    try move("\(folder)/journal.part", to: journal)
  }

  /// Moves every file to its place, and removes the folder.
  ///
  /// - Parameter isRecovery: Whether time has passed since the files were staged.
  package func carryOut(isRecovery: Bool = false) throws {
    for (number, (sign, path)) in try lines(of: journal).enumerated() {
      if sign != "-" {
        // A killed run may have moved it already.
        guard exists(new(number)) else { continue }
        if sign == "=", isRecovery, FileContents(at: path) != FileContents(at: old(number)) {
          throw ToolError(
            "'\(path)' was changed after an unfinished run, whose version is "
              + "'\(new(number))': copy what you need, delete '\(folder)', and run again", status: .failure)
        }
        try FileTransaction.makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        try move(new(number), to: path)
      } else if exists(path), unlink(path) != 0 {
        throw ToolError(
          "'\(path)' cannot be removed: \(String(cString: strerror(errno)))", status: .failure)
      }
    }
    try clear()
  }

  /// Puts the old files back, and removes the folder.
  package func takeBack() throws {
    if exists(journal) { try move(journal, to: backward) }
    if exists(backward) {
      for (number, (sign, path)) in try lines(of: backward).enumerated() {
        if exists(old(number)) {
          try move(old(number), to: path)
        } else if sign == "+", !exists(new(number)) {
          unlink(path)
        }
      }
    }
    try clear()
  }

  /// Completes or reverts the transaction of a killed run.
  package func recover() throws {
    guard isThere else { return }
    if hasJournal { try checkPlaces() }
    if exists(backward) { return try takeBack() }
    if exists(journal) { return try carryOut(isRecovery: true) }
    try clear()
  }

  private func clear() throws {
    // The journal goes first: without it the other files are ignored.
    unlink(journal)
    unlink(backward)
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      throw ToolError.unwritable(folder, error.reason)
    }
  }

  /// The signs and paths of a journal's lines.
  private func lines(of file: String) throws -> [(sign: Character, path: String)] {
    guard case .bytes(let bytes) = FileContents(at: file) else {
      throw ToolError("'\(file.onOneLine)' cannot be read", status: .failure)
    }
    return bytes.split(separator: 0).map { line in
      (Character(Unicode.Scalar(line[line.startIndex])), place(String(decoding: line.dropFirst(), as: UTF8.self)))
    }
  }

  /// The file at a path of the journal, behind links, which stay.
  private func place(_ path: String) -> String {
    URL(fileURLWithPath: path.hasPrefix("/") ? path : "\(root)/\(path)").resolvingSymlinksInPath().path
  }

  /// Refuses a journal with paths outside of the folder, which may have come with a copied folder.
  private func checkPlaces() throws {
    let inside = URL(fileURLWithPath: root).resolvingSymlinksInPath().path + "/"
    for (sign, path) in try lines(of: exists(backward) ? backward : journal)
    where !path.hasPrefix(inside) || !"+=-".contains(sign) {
      throw ToolError(
        "'\(folder)' would change '\(path)', which is not in '\(root)'; inspect it, and delete it",
        status: .failure)
    }
  }

  /// Writes a file in the folder, with the permissions of the file that it replaces.
  private func put(_ bytes: [UInt8], at path: String, for place: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    } catch {
      throw ToolError.unwritable(place, error.reason)
    }
    var status = stat()
    if stat(place, &status) == 0, status.st_mode & S_IFMT == S_IFREG { chmod(path, status.st_mode & 0o7777) }
  }

  private func move(_ path: String, to place: String) throws {
    if rename(path, place) == 0 { return }
    let reason = errno
    guard reason == EXDEV else { throw ToolError.unwritable(place, String(cString: strerror(reason))) }
    // The target is on another file system: the file is copied next to it first.
    let copy = "\(place).coverage-matrix-copy"
    unlink(copy)
    do {
      try FileManager.default.copyItem(atPath: path, toPath: copy)
    } catch {
      throw ToolError.unwritable(place, error.reason)
    }
    guard rename(copy, place) == 0 else {
      let reason = errno
      unlink(copy)
      throw ToolError.unwritable(place, String(cString: strerror(reason)))
    }
    unlink(path)
  }

  private func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
