import Foundation
import _CoverageSpec

/// The scripts of the matrix and of its frame for other pages.
///
/// The parts of a script share one scope. The data in the page is all they know; nothing is fetched and nothing is
/// stored.
enum MatrixScript {
  /// The script of `coverage.html`.
  static let page = script([
    data, questions, relaxations, state, address, cells, tables, sections, remarks, view, search, suggestions, answer,
    comparison, choices, facts, card, pointing, keys, places, copies, downloads, print, start,
  ])

  /// The script of `embed.html`.
  static let embed = script([data, cells, tables, remarks, frame])

  /// The digest in a page's Content Security Policy, which allows this script and no other.
  static func digest(of script: String) -> String {
    "sha256-" + Data(SHA256.digest(of: Array(script.utf8))).base64EncodedString()
  }

  private static func script(_ parts: [String]) -> String {
    "(() => {\n\"use strict\";\n" + parts.joined() + "})();"
  }
}
