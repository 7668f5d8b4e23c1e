/// The path of an HTTP request, with the names of its parameters in braces.
struct RouteTemplate {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The path with the values of its parameters, each percent-encoded; a parameter without a value stays as it is.
  func filled(with values: [String: String]) -> String {
    var path = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      path += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      path += values[name].map(Self.percentEncoded) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return path + rest
  }

  private static func percentEncoded(_ value: String) -> String {
    var encoded = ""
    for byte in value.utf8 {
      if isUnreserved(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += byte < 0x10 ? "%0" : "%"
        encoded += String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  /// Whether RFC 3986 lets a byte stand for itself everywhere.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default:
      false
    }
  }
}
