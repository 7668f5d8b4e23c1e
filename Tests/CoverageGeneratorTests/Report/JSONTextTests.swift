import Testing
import _CoverageGenerator

@Suite("JSON text")
struct JSONTextTests {
  @Test("Small values stand on one line, others on several")
  func layout() {
    let value: JSONText = [
      "empty": [:], "none": [], "flat": ["id": "a", "kinds": ["x", "y"]], "deep": ["inner": ["id": 1]],
      "list": [["id": true], .null],
    ]
    #expect(
      value.text == """
        {
          "empty": {},
          "none": [],
          "flat": { "id": "a", "kinds": ["x", "y"] },
          "deep": {
            "inner": { "id": 1 }
          },
          "list": [
            { "id": true },
            null
          ]
        }

        """)
  }

  @Test("A value that would reach beyond column 120 is broken")
  func lineLength() {
    let fitting = String(repeating: "x", count: 109)
    #expect(JSONText.object(of: ["a": .string(fitting)]).text == "{ \"a\": \"\(fitting)\" }\n")
    let long = fitting + "x"
    #expect(JSONText.object(of: ["a": .string(long)]).text == "{\n  \"a\": \"\(long)\"\n}\n")
  }

  @Test("What may not stand in a string, or would not be seen in it, is escaped")
  func escapes() {
    let text = "\"\\/\n\r\t\u{0}\u{7F}\u{9F}\u{2028}\u{202E}\u{2066}\u{FEFF}é😀</script>"
    #expect(
      JSONText.string(text).line
        == #""\"\\/\n\r\t\u0000\u007f\u009f\u2028\u202e\u2066\ufeffé😀</script>""#)
  }

  @Test("Absent members are left out")
  func absence() {
    #expect(JSONText.object(of: ["a": nil, "b": "x"]).line == #"{ "b": "x" }"#)
  }
}
