import Testing
import _CoverageSpec

/// What the reader makes of a legal file.
struct JSONTreeTests {
  @Test func membersKeepTheirOrderAndPlaces() throws {
    let root = try #require(JSONDocument(parsing: file("{ \"b\": [1.0, null],\n\"a\": true }")).root)
    guard case .object(let members) = root.value else {
      Issue.record("not an object")
      return
    }
    #expect(members.map(\.key) == ["b", "a"])
    #expect(members.map(\.keyOffset) == [2, 20])
    #expect(members.map(\.value.offset) == [7, 25])
    #expect(members.map(\.value.value) == [.array([JSONNode(.number("1.0")), JSONNode(.null)]), .bool(true)])
  }

  @Test func escapesAreDecoded() {
    let escaped = #""\u0000\u00e9\u20AC\uD83D\ude00\"\\\/\b\f\n\r\t""#
    #expect(
      JSONDocument(parsing: file(escaped)).root?.value
        == .string("\0\u{E9}\u{20AC}\u{1F600}\"\\/\u{8}\u{C}\n\r\t"))
  }

  @Test func textsAreComparedByTheirBytes() {
    #expect(JSONNode(.string("e\u{301}")) != JSONNode(.string("\u{E9}")))
    #expect(JSONMember("e\u{301}", JSONNode(.null)) != JSONMember("\u{E9}", JSONNode(.null)))
  }

  @Test func lineTableKnowsAllLineEnds() {
    let bytes = Array("a\nb\r\nc\rdé\n".utf8)
    let lines = LineTable(path: "x", bytes: bytes)
    let places = (0...bytes.count).map { offset in
      let location = lines.location(of: offset)
      return "\(location.line):\(location.column)"
    }
    #expect(
      places == [
        "1:1", "1:2", "2:1", "2:2", "2:3", "3:1", "3:2", "4:1", "4:2", "4:3", "4:4", "5:1",
      ])
  }
}
