/// The forms of texts that have names in specs.
enum TextFormat: String {
  case email
  case uri
  case date
  case countryCode = "country_code"
  case currencyCode = "currency_code"
  case mediaType = "media_type"

  /// What a text of the form is, in words.
  var words: String {
    switch self {
    case .email: "an email address"
    case .uri: "a URI"
    case .date: "a date such as 2026-01-31"
    case .countryCode: "a country code of two capitals"
    case .currencyCode: "a currency code of three capitals"
    case .mediaType: "a media type such as application/pdf"
    }
  }

  /// Whether a text has the form.
  ///
  /// The JSON Schema of a request has a pattern for each that says the same, but for the days of February.
  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch self {
    case .email: return Self.isEmail(bytes)
    case .uri: return Self.isURI(bytes)
    case .date: return Self.isDate(bytes)
    case .countryCode: return bytes.count == 2 && bytes.allSatisfy(\.isCapital)
    case .currencyCode: return bytes.count == 3 && bytes.allSatisfy(\.isCapital)
    case .mediaType: return Self.isMediaType(bytes)
    }
  }

  /// Printable ASCII without a space, an `@`, and labels with dots between them.
  private static func isEmail(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
    return parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    }
  }

  /// A scheme, a colon, and the characters that RFC 3986 has.
  private static func isURI(_ bytes: [UInt8]) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first, first.isLetter else {
      return false
    }
    let isScheme = bytes[..<colon].allSatisfy { $0.isLetterOrDigit || schemeMarks.contains($0) }
    return isScheme && bytes.count > colon + 1
      && bytes[(colon + 1)...].allSatisfy { $0.isLetterOrDigit || uriMarks.contains($0) }
  }

  private static func isDate(_ bytes: [UInt8]) -> Bool {
    let dash = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash else { return false }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].allSatisfy(\.isDigit) ? bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } : nil
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), (1...12).contains(month)
    else { return false }
    return (1...CivilDate.days(inMonth: month, of: year)).contains(day)
  }

  /// A type and a subtype of RFC 6838, without parameters.
  private static func isMediaType(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        part.first?.isLetterOrDigit == true && part.allSatisfy { $0.isLetterOrDigit || mediaTypeMarks.contains($0) }
      }
  }

  private static var schemeMarks: String.UTF8View { "+-.".utf8 }
  private static var uriMarks: String.UTF8View { "-._~:/?#[]@!$&'()*+,;=%".utf8 }
  private static var mediaTypeMarks: String.UTF8View { "!#$&-^_.+".utf8 }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  fileprivate var isLetter: Bool { isCapital || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  fileprivate var isLetterOrDigit: Bool { isLetter || isDigit }
}
