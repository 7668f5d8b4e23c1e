import Testing
import _CoverageSpec

@Suite("Layout of outputs")
struct ReportLayoutTests {
  @Test("Small values stand on one line, others on several")
  func layout() {
    let value: JSONNode = [
      "empty": [:], "none": [], "flat": ["id": "a", "kinds": ["x", "y"]], "deep": ["inner": ["id": 1]],
      "list": [["id": true], .null],
    ]
    #expect(
      value.text(.report) == """
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
    #expect(JSONNode.object(of: ["a": .string(fitting)]).text(.report) == "{ \"a\": \"\(fitting)\" }\n")
    let long = fitting + "x"
    #expect(JSONNode.object(of: ["a": .string(long)]).text(.report) == "{\n  \"a\": \"\(long)\"\n}\n")
  }

  @Test("What may not stand in a string, or would not be seen in it, is escaped")
  func escapes() {
    let text = "\"\\/\n\r\t\u{0}\u{7F}\u{9F}\u{2028}\u{202E}\u{2066}\u{FEFF}é😀</script>"
    #expect(
      JSONNode.string(text).text(.report)
        == #""\"\\/\n\r\t\u0000\u007f\u009f\u2028\u202e\u2066\ufeffé😀</script>""# + "\n")
  }

  @Test("Absent members are left out")
  func absence() {
    #expect(JSONNode.object(of: ["a": nil, "b": "x"]).text(.report) == #"{ "b": "x" }"# + "\n")
  }
}
