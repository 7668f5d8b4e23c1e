/// A day of the Gregorian calendar, also before there was one.
///
/// The arithmetic counts years from March, so that the leap day is the last of its year: Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms".
package struct CivilDate: Equatable {
  /// Year 0 is the one before year 1.
  package var year: Int
  /// 1 to 12.
  package var month: Int
  /// 1 to 31.
  package var day: Int

  /// A date by its parts, which are not checked.
  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day from year 0 on, by its distance from January 1, 1970.
  init(daysSince1970 days: Int) {
    // Day 0 of the first era of 400 years is March 1 of year 0; January and February belong to the era before.
    let shifted = days + 719_468 + Self.daysInEra
    let era = shifted / Self.daysInEra - 1
    let dayOfEra = shifted % Self.daysInEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The distance from January 1, 1970.
  package var daysSince1970: Int {
    let yearFromMarch = (month <= 2 ? year - 1 : year) + 400
    let era = yearFromMarch / 400
    let yearOfEra = yearFromMarch % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era - 1) * Self.daysInEra + dayOfEra - 719_468
  }

  /// The number of days, 28 to 31.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let daysInEra = 146_097
}
