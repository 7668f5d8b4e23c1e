import Foundation

extension HandwrittenPage {
  /// A decoder that takes dates with and without a fraction of a second.
  static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      let container = try decoder.singleValueContainer()
      let text = try container.decode(String.self)
      if let date = Date(iso8601: text) { return date }
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no date")
    }
    return decoder
  }
}

extension Date {
  /// `2022-04-04T09:30:00Z` or `2022-04-04T09:30:00.250Z`, some ten times faster than `ISO8601FormatStyle`.
  fileprivate init?(iso8601 text: String) {
    var text = text
    guard let seconds = text.withUTF8(Self.seconds) else { return nil }
    self.init(timeIntervalSince1970: seconds)
  }

  private static func seconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for byte in bytes[range] {
        guard byte >= 48, byte <= 57 else { return nil }
        number = number * 10 + Int(byte - 48)
      }
      return number
    }
    let end = bytes.count - 1
    guard end >= 19, bytes[4] == 45, bytes[7] == 45, bytes[10] == 84, bytes[13] == 58, bytes[16] == 58,
      bytes[end] == 90,
      let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      (1...12).contains(month), (1...31).contains(day),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var fraction = 0.0
    if end > 19 {
      guard bytes[19] == 46, end > 20, end < 30, let digits = number(20..<end) else { return nil }
      fraction = Double(digits) / pow(10, Double(end - 20))
    }
    let march = month > 2 ? month - 3 : month + 9
    let shifted = month > 2 ? year : year - 1
    let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * march + 2) / 5 + day - 719_469
    return Double(days * 86_400 + hour * 3600 + minute * 60 + second) + fraction
  }
}
