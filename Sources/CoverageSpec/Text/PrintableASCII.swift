extension String {
  /// Whether the text is printable ASCII without two further bytes, as nearly all texts are.
  ///
  /// A loop over a pointer is fast in code that is not optimized, where `allSatisfy` would take most of the time.
  package func isPrintableASCII(without first: UInt8 = 0, _ second: UInt8 = 0) -> Bool {
    var text = self
    return text.withUTF8 { utf8 in
      guard let bytes = utf8.baseAddress else { return true }
      let count = utf8.count
      var place = 0
      while place < count {
        let byte = bytes[place]
        if byte < 0x20 || byte >= 0x7F || byte == first || byte == second { return false }
        place += 1
      }
      return true
    }
  }
}
