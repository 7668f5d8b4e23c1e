import Foundation
import _CoverageSpec

/// The result of reading a file.
package enum FileContents: Equatable {
  case bytes([UInt8])
  /// There is nothing at the path.
  case absent
  /// There is something at the path that cannot be read as a file.
  case unreadable(reason: String)

  /// Looks what there is at a path, without reading it.
  init(kindAt path: String) {
    self.init(at: path, allowsPipes: false) { _ in .bytes([]) }
  }

  /// Reads a file.
  ///
  /// - Parameter allowsPipes: Whether it may be a pipe, which blocks until another process writes to it.
  package init(at path: String, allowsPipes: Bool = false) {
    self.init(at: path, allowsPipes: allowsPipes) { size in
      let file = open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return .unreadable(reason: String(cString: strerror(errno))) }
      defer { close(file) }
      // With room for one byte more, a part that is not full ends at the end of the file.
      var bytes: [UInt8] = []
      var room = size + 1
      while true {
        guard let part = Self.read(file, atMost: room) else {
          return .unreadable(reason: String(cString: strerror(errno)))
        }
        if bytes.isEmpty { bytes = part } else { bytes += part }
        if part.count < room { return .bytes(bytes) }
        room = 1 << 16
      }
    }
  }

  /// Reads bytes until there is no room or no byte left; nil after an error of the system.
  private static func read(_ file: Int32, atMost room: Int) -> [UInt8]? {
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      while count < room {
        let added = Foundation.read(file, start + count, room - count)
        if added == 0 { return }
        if added > 0 {
          count += added
        } else if errno != EINTR {
          isRead = false
          return
        }
      }
    }
    return isRead ? bytes : nil
  }

  private init(at path: String, allowsPipes: Bool, reading read: (_ size: Int) -> FileContents) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let reason = errno
      var link = stat()
      if reason == ENOENT, lstat(path, &link) == 0 {
        self = .unreadable(reason: "the link's target does not exist")
      } else if reason == ENOENT || reason == ENOTDIR {
        self = .absent
      } else {
        self = .unreadable(reason: String(cString: strerror(reason)))
      }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      self = .unreadable(reason: "it is a folder")
      return
    default:
      guard allowsPipes else {
        self = .unreadable(reason: "it is not a regular file")
        return
      }
    }
    self = read(Int(status.st_size))
  }
}

/// The result of listing a folder.
package enum FolderContents {
  /// The names in the folder, in the order of their bytes.
  case names([String])
  /// There is nothing at the path.
  case absent
  /// There is something at the path that cannot be read as a folder.
  case unreadable(reason: String)

  package init(at path: String) {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      self = .names(names.sorted { $0.precedesByBytes($1) })
    } catch {
      var status = stat()
      if lstat(path, &status) != 0, errno == ENOENT || errno == ENOTDIR {
        self = .absent
      } else {
        self = .unreadable(
          reason: stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
            ? "it is not a folder" : error.reason)
      }
    }
  }

  /// The names in the folder; none for a folder that does not exist.
  ///
  /// - Throws: `ToolError` for a folder that cannot be read.
  package static func names(at path: String) throws -> [String] {
    switch FolderContents(at: path) {
    case .names(let names): return names
    case .absent: return []
    case .unreadable(let reason): throw ToolError("'\(path.onOneLine)' cannot be read: \(reason)")
    }
  }

  /// Whether there is a symbolic link, to whatever target.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether there is a folder, or a link to one.
  package static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

extension Error {
  /// The system's description of an error of Foundation, whose own description repeats the path.
  package var reason: String {
    let underlying = (self as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let error = underlying, error.domain == NSPOSIXErrorDomain else { return localizedDescription }
    return String(cString: strerror(Int32(error.code)))
  }
}

extension SpecFile {
  /// Reads a file that the arguments name, which may be a pipe.
  ///
  /// - Throws: `ToolError`, which suggests a file in the same folder with a similar name.
  package init(readingFrom path: String) throws {
    switch FileContents(at: path, allowsPipes: true) {
    case .bytes(let bytes): self.init(path: path, bytes: bytes)
    case .absent: throw ToolError("'\(path.onOneLine)' cannot be read\(Self.hint(for: path))")
    case .unreadable(let reason): throw ToolError("'\(path.onOneLine)' cannot be read: \(reason)")
    }
  }

  /// Reads a file of a catalogue; parsing it reports that it cannot be read.
  ///
  /// - Returns: Nil where there is no such file.
  package init?(ofCatalogueAt path: String) {
    switch FileContents(at: path) {
    case .bytes(let bytes): self.init(path: path, bytes: bytes)
    case .absent: return nil
    case .unreadable(let reason): self.init(path: path, unreadable: reason)
    }
  }

  /// A suggestion of a file in the same folder with a similar name.
  private static func hint(for path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let isBare = parts.count == 1
    guard let name = parts.last, case .names(let names) = FolderContents(at: isBare ? "." : folder + "/") else {
      return ""
    }
    return suggestion(for: path, among: names.filter { $0 != name }.map { isBare ? $0 : "\(folder)/\($0)" })
  }
}
