import CoverageMatrix
import Testing

@Suite("Timestamps")
struct TimestampTests {
  @Test(
    "A text is read to the millisecond",
    arguments: [
      ("1970-01-01T00:00:00.000Z", 0), ("1970-01-01T00:00:00Z", 0), ("1970-01-01", 0),
      ("1969-12-31T23:59:59.999Z", -1), ("2022-04-04T09:30:15.250Z", 1_649_064_615_250),
      ("2022-04-04T09:30:15Z", 1_649_064_615_000), ("2000-02-29", 951_782_400_000),
      ("2024-02-29T12:00:00Z", 1_709_208_000_000), ("2038-01-19T03:14:08Z", 2_147_483_648_000),
      ("2022-04-04T09:30:15.2Z", 1_649_064_615_200), ("2022-04-04T09:30:15.2509999Z", 1_649_064_615_250),
      ("2022-04-04T11:30:15+02:00", 1_649_064_615_000), ("2022-04-04T11:30:15.25+0200", 1_649_064_615_250),
      ("2022-04-04T04:00:15-05:30", 1_649_064_615_000), ("2022-04-04T11:30:15+02", 1_649_064_615_000),
      ("2022-04-04T09:30:15-00:00", 1_649_064_615_000), ("2022-04-04T09:30:15", 1_649_064_615_000),
      ("2022-04-04T09:30:15.250", 1_649_064_615_250), ("2022-04-04 09:30:15Z", 1_649_064_615_000),
      ("2022-04-04t09:30:15z", 1_649_064_615_000), ("2022-04-04T09:30Z", 1_649_064_600_000),
      ("2022-04-04T09:30", 1_649_064_600_000), ("1970-01-01T00:00:00+23:59", -86_340_000),
      ("2016-12-31T23:59:60Z", 1_483_228_800_000), ("2017-01-01T00:59:60.5+01:00", 1_483_228_800_500),
      ("0000-01-01T00:00:00.000Z", -62_167_219_200_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ])
  func reading(_ text: String, _ milliseconds: Int) {
    #expect(Timestamp(text)?.milliseconds == milliseconds)
  }

  @Test(
    "Other forms, and days and times that do not exist, are refused",
    arguments: [
      "", "2022", "2022-04", "2022-4-4", "2022-13-01", "2022-00-01", "2022-04-31", "2022-04-00", "2023-02-29",
      "1900-02-29", "2022-04-04T", "2022-04-04Z", "2022-04-04T24:00:00Z", "2022-04-04T09:60:00Z",
      "2022-04-04T09:30:60Z", "2022-04-04T09:59:60Z", "2022-04-04T09:30:15.Z", "2022-04-04T09:30:15.250Z ",
      " 2022-04-04", "2022-04-04  09:30:15Z", "2022-04-04T09:30:15+", "2022-04-04T09:30:15+2",
      "2022-04-04T09:30:15+02:", "2022-04-04T09:30:15+02:0", "2022-04-04T09:30:15+24:00",
      "2022-04-04T09:30:15+02:60", "2022-04-04T09:30:15+02:00Z", "2022-04-04T09:30:15Z+02:00", "2022-04-04+02:00",
      "2022-04-04T09:30:15,250Z", "2022-04-04T09:30.5", "9999-12-31T23:59:59-00:01", "0000-01-01T00:00:00+00:01",
      "9999-12-31T23:59:60Z", "-022-04-04", "２０２２-04-04", "12022-04-04",
    ])
  func refusal(_ text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test("Every day of the years 0 to 9999 has its text, in calendar order")
  func everyDay() throws {
    var milliseconds = -62_167_219_200_000
    var failures = 0
    for year in 0...9999 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for (month, days) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        // The first, the last and one day in between pin the days around them.
        for day in [1, 15, days] {
          let timestamp = try #require(Timestamp(milliseconds: milliseconds + (day - 1) * 86_400_000 + 1))
          let date = "\(padded(year, 4))-\(padded(month + 1, 2))-\(padded(day, 2))"
          let text = date + "T00:00:00.001Z"
          if timestamp.description != text || Timestamp(text) != timestamp { failures += 1 }
        }
        milliseconds += days * 86_400_000
      }
    }
    #expect(failures == 0)
    #expect(Timestamp(milliseconds: milliseconds) == nil)
    #expect(Timestamp(milliseconds: -62_167_219_200_001) == nil)
  }

  @Test("Seconds are rounded to milliseconds, and refused where they have no text")
  func seconds() {
    #expect(Timestamp(secondsSince1970: 1_649_064_615.2504)?.description == "2022-04-04T09:30:15.250Z")
    #expect(Timestamp(secondsSince1970: -0.001)?.description == "1969-12-31T23:59:59.999Z")
    #expect(Timestamp(secondsSince1970: .infinity) == nil)
    #expect(Timestamp(secondsSince1970: .nan) == nil)
    #expect(Timestamp(secondsSince1970: 1e300) == nil)
    #expect(Timestamp(secondsSince1970: 253_402_300_800) == nil)
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
