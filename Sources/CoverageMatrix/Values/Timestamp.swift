/// A timestamp in the form of unified APIs, `2022-04-04T09:30:00.000Z`, to the millisecond.
///
/// It connects JSON with Foundation's `Date`, which this library does not import, and parses a text some ten times
/// faster than a date formatter does.
public struct Timestamp: Hashable, Sendable {
  /// Milliseconds since the start of 1970, without leap seconds.
  public let milliseconds: Int

  /// A timestamp by its milliseconds since the start of 1970; nil outside the years 0 to 9999, which have no text.
  public init?(milliseconds: Int) {
    guard Self.range.contains(milliseconds) else { return nil }
    self.milliseconds = milliseconds
  }

  /// A timestamp by its seconds since the start of 1970, rounded to the nearest millisecond.
  public init?(secondsSince1970 seconds: Double) {
    guard let milliseconds = Int(exactly: (seconds * 1000).rounded()) else { return nil }
    self.init(milliseconds: milliseconds)
  }

  /// The time since midnight UTC on 1 January 1970, negative before it, with milliseconds as the fraction.
  public var secondsSince1970: Double { Double(milliseconds) / 1000 }

  private static let range = -62_167_219_200_000...253_402_300_799_999
}

extension Timestamp: CustomStringConvertible {
  /// The text with milliseconds: `2022-04-04T09:30:00.000Z`.
  public var description: String {
    let (day, millisecond) = milliseconds.flooringQuotientAndRemainder(by: 86_400_000)
    let date = CivilDate(daysSince1970: day)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    func append(_ number: Int, weight: Int, _ separator: Unicode.Scalar) {
      var weight = weight
      while weight > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / weight % 10))
        weight /= 10
      }
      bytes.append(UInt8(ascii: separator))
    }
    append(date.year, weight: 1000, "-")
    append(date.month, weight: 10, "-")
    append(date.day, weight: 10, "T")
    append(millisecond / 3_600_000, weight: 10, ":")
    append(millisecond / 60_000 % 60, weight: 10, ":")
    append(millisecond / 1000 % 60, weight: 10, ".")
    append(millisecond % 1000, weight: 100, "Z")
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Timestamp: Codable {
  /// Decodes the text of a timestamp, as ``init(_:)`` does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let timestamp = Timestamp(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no timestamp")
    }
    self = timestamp
  }

  /// Writes the text with milliseconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Int {
  /// The quotient rounded down, and a remainder that is never negative.
  fileprivate func flooringQuotientAndRemainder(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension Timestamp {
  /// A timestamp by its text: a date and a time of day, with or without a fraction of a second, or a date alone, which
  /// is its midnight.
  ///
  /// The forms are those of RFC 3339 and common variants: the offset from UTC may be `Z`, `+02:00`, `+0200` or
  /// `+02`, and where it is left out the time is in UTC; seconds may be left out; the letters may be small, and a space
  /// may stand for the `T`. A leap second is the first of the next day. Digits after the milliseconds are dropped. It
  /// is nil for any other form, and for dates and times that do not exist.
  public init?(_ text: String) {
    var reader = DigitReader(text.utf8)
    guard let milliseconds = reader.milliseconds() else { return nil }
    self.init(milliseconds: milliseconds)
  }
}

/// Reads the parts of a timestamp from left to right.
private struct DigitReader {
  private var bytes: String.UTF8View.Iterator
  /// The byte that is read next; nil at the end.
  private var next: UInt8?

  init(_ text: String.UTF8View) {
    bytes = text.makeIterator()
    next = bytes.next()
  }

  /// The whole text as milliseconds since the start of 1970.
  mutating func milliseconds() -> Int? {
    guard
      let year = number(width: 4, in: 0...9999), skip("-"),
      let month = number(width: 2, in: 1...12), skip("-"),
      let day = number(width: 2, in: 1...CivilDate.days(inMonth: month, of: year))
    else { return nil }
    let days = CivilDate(year: year, month: month, day: day).daysSince1970
    if next == nil { return days * 86_400_000 }
    guard
      skip("T") || skip("t") || skip(" "), let hour = number(width: 2, in: 0...23),
      skip(":"), let minute = number(width: 2, in: 0...59),
      let milliseconds = millisecondsOfMinute(), let offset = offset(), next == nil
    else { return nil }
    let start = ((days * 24 + hour) * 60 + minute - offset) * 60_000
    // A minute has a 61st second only before midnight in UTC.
    if milliseconds >= 60_000, !(start + 60_000).isMultiple(of: 86_400_000) { return nil }
    return start + milliseconds
  }

  /// The seconds of a minute with their fraction, in milliseconds; 0 where they are left out.
  private mutating func millisecondsOfMinute() -> Int? {
    guard skip(":") else { return 0 }
    guard let second = number(width: 2, in: 0...60), let fraction = fraction() else { return nil }
    return second * 1000 + fraction
  }

  /// The minutes that the time is ahead of UTC; 0 where the text ends without a word on that.
  private mutating func offset() -> Int? {
    if next == nil || skip("Z") || skip("z") { return 0 }
    let isBehind = skip("-")
    guard isBehind || skip("+"), let hours = number(width: 2, in: 0...23) else { return nil }
    guard let minutes = skip(":") || next != nil ? number(width: 2, in: 0...59) : 0 else { return nil }
    return (hours * 60 + minutes) * (isBehind ? -1 : 1)
  }

  /// The milliseconds of a fraction; 0 where none follows, nil where the point has no digits behind it.
  private mutating func fraction() -> Int? {
    guard skip(".") else { return 0 }
    guard let tenths = digit() else { return nil }
    var milliseconds = tenths * 100
    var weight = 10
    while let digit = digit() {
      milliseconds += digit * weight
      weight /= 10
    }
    return milliseconds
  }

  private mutating func number(width: Int, in range: ClosedRange<Int>) -> Int? {
    var number = 0
    for _ in 0..<width {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return range.contains(number) ? number : nil
  }

  private mutating func digit() -> Int? {
    guard let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    next = bytes.next()
    return Int(byte - UInt8(ascii: "0"))
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    next = bytes.next()
    return true
  }
}
