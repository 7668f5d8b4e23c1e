/// What makes the matrix answer: search, requirements, the choice and the order of columns, copies, and the address.
///
/// The parts share one scope. The tables in the page are the only data; nothing is fetched and nothing is stored.
enum MatrixScript {
  static let text =
    "(() => {\n\"use strict\";\n" + [tables, search, needs, columns, copies, address, start].joined() + "})();"

  /// The digest by which the page's own policy lets this script run and no other.
  ///
  /// It has to be made anew when the script changes: `sha256` of `text` in base64.
  static let digest = "sha256-xGbRJN1yJcuzjSsPR7QandyRpSOZZLa3v2izRvvzAog="
}
