/// A day without a time, in the form of unified APIs: `2026-01-31`.
///
/// It belongs to no time zone: a birthday is the same day everywhere.
public struct CalendarDate: Hashable, Sendable {
  /// 0 to 9999; year 0 is the one before year 1.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// A day of the Gregorian calendar by its parts; nil where there is none, as for February 30, and outside the years 0
  /// to 9999, which have no text.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDate.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }
}

extension CalendarDate: Comparable {
  /// Whether the first day is earlier.
  public static func < (first: CalendarDate, second: CalendarDate) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }
}

extension CalendarDate: LosslessStringConvertible {
  /// A day by its text of ten characters, `2026-01-31`; nil for any other text.
  public init?(_ text: String) {
    var numbers = [0, 0, 0]
    var place = 0
    let utf8 = text.utf8
    guard utf8.count == 10 else { return nil }
    for (index, byte) in utf8.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        place += 1
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        numbers[place] = numbers[place] * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The text: `2026-01-31`.
  public var description: String {
    func digits(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: width - text.count) + text
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }
}

extension CalendarDate: Codable {
  /// Reads the text of a day, as ``init(_:)`` does.
  ///
  /// - Throws: `DecodingError` for any other text, and for a day that no month has.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CalendarDate(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no day such as 2026-01-31")
    }
    self = date
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
