import Testing
import _CoverageSpec

/// Which addresses a guide may have.
struct WebAddressTests {
  @Test(arguments: [
    "https://example.com", "http://example.com:8080/a?b=c#d", "HTTPS://EXAMPLE.com./", "https://user@example.com/",
    "http://localhost", "https://[::1]:80/", "https://münchen.example/straße",
  ])
  func legal(_ url: String) {
    #expect(findings(category("\"features\": []"), Self.guide(url)) == "")
  }

  @Test(arguments: [
    "", "example.com", "//example.com", "ftp://example.com", "mailto:a@example.com", "https://", "https:///path",
    "https://?q", "https://:80", "https://a b.com", "https://example.com/a b", "https://example.com/\u{202E}",
    "https://a..b", "https://example.com:x", "https://user@", "https://[::1", "https://<a>", " https://example.com",
  ])
  func refused(_ url: String) {
    #expect(findings(category("\"features\": []"), Self.guide(url)).hasSuffix("with a host [bad-url]"))
  }

  private static func guide(_ url: String) -> SpecFile {
    connector("acme", "\"guides\": [{ \"title\": \"t\", \"description\": \"d\", \"url\": \"\(url)\" }]")
  }
}
