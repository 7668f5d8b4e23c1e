import Testing

/// Everything that is looked at in a real browser.
///
/// Suites are extensions of this one, so that all of them share its browser. A test opens a page with
/// ``Browser/withPage(_:_:)``.
@Suite(
  "Browser",
  .enabled(if: BrowserPrograms.areExpected, "chromium and chromedriver are not installed: no page was looked at"),
  .browser)
enum BrowserTests {}
