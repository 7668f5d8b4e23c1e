import Testing
import _CoverageSpec

@Suite("Printable ASCII")
struct PrintableASCIITests {
  private let quote = UInt8(ascii: "\"")
  private let backslash = UInt8(ascii: "\\")

  @Test("Each byte is judged at each place of texts of each length", arguments: 1...20)
  func bytes(length: Int) {
    var wrong: [String] = []
    for place in 0..<length {
      for byte in 0..<UInt8(0x80) {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        bytes[place] = byte
        let text = String(decoding: bytes, as: UTF8.self)
        let isPrintable = byte >= 0x20 && byte < 0x7F
        let isPlain = isPrintable && byte != quote && byte != backslash
        var buffer = TextBuffer()
        let isAppended = buffer.appendPlain(text, without: quote, backslash)
        if text.isPrintableASCII() != isPrintable || text.isPrintableASCII(without: quote, backslash) != isPlain
          || isAppended != isPlain || buffer.text() != (isPlain ? text : "")
        {
          wrong.append("\(byte) at \(place)")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test("A letter beyond ASCII is none of it, at each place", arguments: ["é", "€", "\u{80}", "\u{FF}", "😀"])
  func others(letter: String) {
    for place in 0...20 {
      let text = String(repeating: "~", count: place) + letter + String(repeating: " ", count: 20 - place)
      #expect(!text.isPrintableASCII(), "\(place)")
    }
  }

  @Test("An empty text has no other byte")
  func empty() {
    #expect("".isPrintableASCII())
  }
}
