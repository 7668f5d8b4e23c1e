import Testing
import _CoverageSpec
import _CoverageTestSupport

/// What RFC 8259 leaves open and a spec refuses.
struct JSONRefusalTests {
  @Test func duplicateKeysAreReportedAndReadingGoesOn() {
    let document = JSONDocument(parsing: file("{\"a\": 1,\n \"b\": {\"x\": 1, \"x\": 2},\n \"\\u0061\": 3, \"a\": 4}"))
    #expect(
      document.diagnostics.sorted().text == """
        spec.json:2:16: error: duplicate key 'x' [duplicate-key]
        spec.json:2:8: note: first used here
        spec.json:3:2: error: duplicate key 'a' [duplicate-key]
        spec.json:1:2: note: first used here
        spec.json:3:15: error: duplicate key 'a' [duplicate-key]
        spec.json:1:2: note: first used here
        """)
    #expect(document.root != nil)
  }

  @Test func duplicateKeysAreFoundAmongMany() {
    let members = (0..<100).map { "\"k\($0)\": 0" } + ["\"k40\": 1"]
    let document = JSONDocument(parsing: file("{\n" + members.joined(separator: ",\n") + "}"))
    #expect(
      document.diagnostics.text == """
        spec.json:102:1: error: duplicate key 'k40' [duplicate-key]
        spec.json:42:1: note: first used here
        """)
  }

  @Test func nestingStopsBehind128() {
    let deepest = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(JSONDocument(parsing: file(deepest)).diagnostics.isEmpty)
    let tooDeep = JSONDocument(parsing: file("[" + deepest + "]"))
    #expect(
      tooDeep.diagnostics.text
        == "spec.json:1:129: error: lists and objects are nested over 128 deep [nesting-too-deep]")
    #expect(tooDeep.root == nil)
  }

  @Test func sizeIsLimited() {
    #expect(JSONDocument.maximumSize == 67_108_864)
    #expect(JSONDocument(parsing: file("[1, 2]"), maximumSize: 6).diagnostics.isEmpty)
    #expect(
      JSONDocument(parsing: file("[1, 2]"), maximumSize: 5).diagnostics.text
        == "spec.json:1:1: error: the file has 6 bytes; at most 5 are read [file-too-large]")
  }

  @Test(
    arguments: [
      ([0x22, 0xFF, 0x22], 2, "FF"),
      ([0x22, 0xC0, 0x80, 0x22], 2, "C0"),
      ([0x22, 0xE0, 0x80, 0x80, 0x22], 2, "E0"),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 2, "ED"),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 2, "F4"),
      ([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], 2, "F5"),
      ([0x22, 0x41, 0x80, 0x22], 3, "80"),
      ([0x22, 0xE2, 0x82], 2, "E2"),
      ([0x22, 0xE2, 0x82, 0x22], 2, "E2"),
    ] as [([UInt8], Int, String)])
  func invalidUTF8(_ bytes: [UInt8], column: Int, byte: String) {
    let document = JSONDocument(parsing: SpecFile(path: "spec.json", bytes: bytes))
    #expect(
      document.diagnostics.text
        == "spec.json:1:\(column): error: the byte 0x\(byte) is not UTF-8 here; save the file as UTF-8 [invalid-utf8]")
  }

  @Test func everyScalarIsValidUTF8() {
    let scalars = (0x20...0x10FFFF).filter { $0 % 7 == 0 || $0 < 0x3000 }.compactMap(Unicode.Scalar.init)
    let text = String(String.UnicodeScalarView(scalars.filter { $0 != "\"" && $0 != "\\" }))
    #expect(JSONDocument(parsing: file("\"\(text)\"")).root?.value == .string(text))
  }

  @Test func byteOrderMarkIsReportedAndReadingGoesOn() {
    let document = JSONDocument(parsing: file("\u{FEFF}{\"a\":1,\"a\":2}"))
    #expect(
      document.diagnostics.text == """
        spec.json:1:1: error: the file starts with a byte-order mark; save it without [byte-order-mark]
        spec.json:1:11: error: duplicate key 'a' [duplicate-key]
        spec.json:1:5: note: first used here
        """)
  }

  @Test(arguments: [
    ("[\"\\uD800\"]", "\\uD800", "[\"\u{FFFD}\"]"),
    ("[\"\\udc00x\"]", "\\udc00", "[\"\u{FFFD}x\"]"),
    ("[\"\\uD800\\u0041\"]", "\\uD800", "[\"\u{FFFD}A\"]"),
    ("[\"\\uD800\\n\"]", "\\uD800", "[\"\u{FFFD}\\n\"]"),
  ])
  func loneSurrogates(_ text: String, spelling: String, readAs: String) {
    let document = JSONDocument(parsing: file(text))
    #expect(
      document.diagnostics.text
        == "spec.json:1:3: error: '\(spelling)' is half of a surrogate pair [lone-surrogate]")
    #expect(document.root == JSONDocument(parsing: file(readAs)).root)
  }

  @Test(arguments: ["1e309", "-1e400", "1" + String(repeating: "0", count: 400), "1e99999999999999999999"])
  func numbersBeyondDouble(_ number: String) {
    let document = JSONDocument(parsing: file("[\(number), 2]"))
    #expect(
      document.diagnostics.text
        == "spec.json:1:2: error: a number beyond the range of a double (about 1.8e308) [number-out-of-range]")
    #expect(document.root == JSONNode(.array([JSONNode(.number(number)), JSONNode(.number("2"))])))
  }
}
