import CoverageMatrix

extension CivilDate {
  /// A day as an argument spells it: `2026-03-01`.
  init(argument text: String) throws {
    guard let date = CivilDate(text) else {
      throw ToolError("'\(text.onOneLine)' is no day; write it as YYYY-MM-DD")
    }
    self = date
  }

  /// A day in the form of ISO 8601; nil for other texts and for days that no month has.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
