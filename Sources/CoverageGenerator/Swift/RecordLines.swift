extension [String] {
  /// Appends the lines of a record for the run-time library to read: a header, and below it the value, its lines with
  /// two spaces in front unless they are empty.
  mutating func appendRecord(_ header: String, _ value: String) {
    append(header)
    if !value.utf8.contains(UInt8(ascii: "\n")) {
      append(value.isEmpty ? "" : "  " + value)
      return
    }
    self += value.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  " + String($0)
    }
  }
}
