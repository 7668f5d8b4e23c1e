/// The path of an HTTP request, with the names of its parameters in braces.
struct RouteTemplate {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The path with the values of its parameters, each percent-encoded; a parameter without a value stays as it is.
  func filled(with values: [String: String]) -> String {
    // Braces are looked for as scalars: as a character, one may be joined with a mark that follows it.
    var path = ""
    var rest = text.unicodeScalars[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      path += String(rest[..<open])
      let name = String(rest[rest.index(after: open)..<close])
      path += values[name].map(PercentEncoding.encoded) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return path + String(rest)
  }
}
