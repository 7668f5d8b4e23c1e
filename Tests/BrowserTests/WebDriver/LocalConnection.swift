import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A connection to a program on this machine, which blocks its thread while it waits.
struct LocalConnection: ~Copyable {
  struct Failure: Error, CustomStringConvertible {
    var call: String
    var code: Int32
    var description: String { "\(call): \(String(cString: strerror(code)))" }
  }

  /// A command that takes longer than this has no answer.
  private static let patience = timeval(tv_sec: 60, tv_usec: 0)

  private let handle: Int32

  init(port: UInt16) throws {
    #if canImport(Glibc)
      handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    #else
      handle = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard handle >= 0 else { throw Failure(call: "socket", code: errno) }
    var patience = Self.patience
    setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let handle = handle
    let status = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if status != 0 {
      let code = errno
      close(handle)
      throw Failure(call: "connect", code: code)
    }
  }

  deinit {
    close(handle)
  }

  func write(_ data: Data) throws {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(handle, $0.baseAddress, $0.count, flags) }
      if count < 0 { throw Failure(call: "send", code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Some bytes, none where the other side has closed.
  func read() throws -> Data {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(handle, &buffer, buffer.count, 0)
    if count < 0 { throw Failure(call: "recv", code: errno) }
    return Data(buffer.prefix(count))
  }
}
