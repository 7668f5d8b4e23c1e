import Foundation
import Testing
import _CoverageImporter

/// A page, and where the spec is that it has to become.
struct Sample: CustomTestStringConvertible, Sendable {
  var page: PageText
  /// The folder with the specs.
  var spec: URL
  /// Whether it is one of those that `COVERAGE_PAGES` names.
  var isReal: Bool

  var testDescription: String { page.path }

  /// The pages of this folder, and those of the folder that the environment variable `COVERAGE_PAGES` names.
  static let all: [Sample] = {
    let own = (try? Folders.files(in: Folders.pages, endings: ["mdx", "txt"])) ?? []
    let samples = own.map { ($0, Folders.expected, false) }.compactMap(sample)
    guard let folder = ProcessInfo.processInfo.environment["COVERAGE_PAGES"] else { return samples }
    let real = (try? Folders.files(in: URL(fileURLWithPath: folder), endings: ["mdx", "md", "txt"])) ?? []
    return samples + real.map { ($0, Folders.spec, true) }.compactMap(sample)
  }()

  private static func sample(_ url: URL, _ spec: URL, _ isReal: Bool) -> Sample? {
    (try? Folders.read(url)).map {
      Sample(page: PageText(path: url.lastPathComponent, bytes: $0), spec: spec, isReal: isReal)
    }
  }
}
