import Foundation

/// An answer over HTTP whose head says how long its body is.
struct HTTPResponse {
  var status: Int
  var body: Data

  /// Nil while bytes are missing.
  init?(_ bytes: Data) {
    guard let end = bytes.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    guard let status = head.firstMatch(of: /^HTTP\/1\.1 (\d+)/).flatMap({ Int($0.1) }),
      let length = head.firstMatch(of: /(?i)content-length: *(\d+)/).flatMap({ Int($0.1) })
    else { return nil }
    let body = bytes[end.upperBound...]
    guard body.count >= length else { return nil }
    self.status = status
    self.body = Data(body.prefix(length))
  }
}
