import Foundation
import _CoverageSpec

/// What is found where a file should be.
enum FileContents: Equatable {
  case bytes([UInt8])
  /// Nothing has the name.
  case absent
  /// Something has the name, and is no file that can be read.
  case unreadable(reason: String)

  /// Reads a file; never waits for somebody to write to a pipe, unless that is allowed.
  init(at path: String, allowsPipes: Bool = false) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let reason = errno
      var link = stat()
      if reason == ENOENT, lstat(path, &link) == 0 {
        self = .unreadable(reason: "the link leads nowhere")
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
        self = .unreadable(reason: "it is no regular file")
        return
      }
    }
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      self = .bytes(Array(try file.readToEnd() ?? Data()))
    } catch {
      self = .unreadable(reason: error.reason)
    }
  }
}

/// What is found where a folder should be.
enum FolderContents {
  /// The names in the folder, in the order of their bytes.
  case names([String])
  /// Nothing has the name.
  case absent
  /// Something has the name, and is no folder that can be read.
  case unreadable(reason: String)

  init(at path: String) {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      self = .names(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    } catch {
      var status = stat()
      if lstat(path, &status) != 0, errno == ENOENT || errno == ENOTDIR {
        self = .absent
      } else {
        self = .unreadable(
          reason: stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
            ? "it is no folder" : error.reason)
      }
    }
  }

  /// The names in the folder, of which a folder that is not there has none.
  ///
  /// - Throws: `FileError` for a folder that cannot be read.
  static func names(at path: String) throws -> [String] {
    switch FolderContents(at: path) {
    case .names(let names): return names
    case .absent: return []
    case .unreadable(let reason): throw FileError(message: "'\(path.onOneLine)' cannot be read: \(reason)")
    }
  }

  /// Whether the name is that of a link, wherever it leads.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether there is a folder, or a link to one.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

extension Error {
  /// The words of the system for an error of Foundation, in which its own would name paths again.
  var reason: String {
    let underlying = (self as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let error = underlying, error.domain == NSPOSIXErrorDomain else { return localizedDescription }
    return String(cString: strerror(Int32(error.code)))
  }
}

extension SpecFile {
  /// Reads a file that the arguments name, which may be a pipe.
  ///
  /// - Throws: `FileError`, with the name of a file in the same folder that may be meant.
  init(readingFrom path: String) throws {
    switch FileContents(at: path, allowsPipes: true) {
    case .bytes(let bytes): self.init(path: path, bytes: bytes)
    case .absent: throw FileError(message: "'\(path.onOneLine)' cannot be read\(Self.hint(for: path))")
    case .unreadable(let reason): throw FileError(message: "'\(path.onOneLine)' cannot be read: \(reason)")
    }
  }

  /// A file of a catalogue; where it cannot be read, reading it on finds that.
  ///
  /// - Returns: Nil where there is no such file.
  init?(ofCatalogueAt path: String) {
    switch FileContents(at: path) {
    case .bytes(let bytes): self.init(path: path, bytes: bytes)
    case .absent: return nil
    case .unreadable(let reason): self.init(path: path, unreadable: reason)
    }
  }

  /// A question about a file in the same folder that may be meant.
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
