import Foundation
import _CoverageSpec

/// What makes the matrix answer: search, requirements, the choice and the order of columns, copies, and the address.
///
/// The parts share one scope. The tables in the page are the only data; nothing is fetched and nothing is stored.
enum MatrixScript {
  static let text =
    "(() => {\n\"use strict\";\n" + [tables, search, needs, columns, copies, address, start].joined() + "})();"

  /// The digest by which the page's own policy lets this script run and no other.
  static let digest = "sha256-" + Data(SHA256.digest(of: Array(text.utf8))).base64EncodedString()
}
