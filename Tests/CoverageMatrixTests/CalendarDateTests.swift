import CoverageMatrix
import Foundation
import Testing

@Suite("Days")
struct CalendarDateTests {
  @Test(
    "A text of ten characters is a day, and the day has that text",
    arguments: [
      ("2026-01-31", 2026, 1, 31), ("2024-02-29", 2024, 2, 29), ("2000-02-29", 2000, 2, 29), ("0000-01-01", 0, 1, 1),
      ("9999-12-31", 9999, 12, 31), ("0987-06-05", 987, 6, 5),
    ])
  func reading(_ text: String, _ year: Int, _ month: Int, _ day: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect((date.year, date.month, date.day) == (year, month, day))
    #expect(date.description == text)
    #expect(date == CalendarDate(year: year, month: month, day: day))
  }

  @Test(
    "Other forms, and days that do not exist, are refused",
    arguments: [
      "", "2026", "2026-01", "2026-1-31", "2026-01-1", "20260131", "2026-13-01", "2026-00-01", "2026-01-00",
      "2026-04-31", "2023-02-29", "1900-02-29", "2026-01-31T00:00:00Z", " 2026-01-3", "2026-01-31 ", "2026/01/31",
      "-026-01-31", "+026-01-31", "12026-01-1", "２026-01-3",
    ])
  func refusal(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("Parts that no day has make none")
  func parts() {
    #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: -1, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 2026, month: 0, day: 1) == nil)
    #expect(CalendarDate(year: 2026, month: 13, day: 1) == nil)
    #expect(CalendarDate(year: 2026, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2026, month: 2, day: 0) == nil)
  }

  @Test("Days are in the order of the calendar")
  func order() {
    let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01", "2027-01-01"].compactMap { CalendarDate($0) }
    #expect(days.reversed().sorted() == days)
    #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 && !($1 < $0) })
    #expect(!(days[0] < days[0]))
  }

  @Test("JSON has the text, and what is no day is an error at its place")
  func coding() throws {
    let days = try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2026-01-31"]"#.utf8))
    #expect(String(decoding: try JSONEncoder().encode(days), as: UTF8.self) == #"["2026-01-31"]"#)
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2026-01-31", "2026-02-30"]"#.utf8))
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.debugDescription == "'2026-02-30' is no day such as 2026-01-31")
    #expect(context.codingPath.map(\.intValue) == [1])
  }
}
