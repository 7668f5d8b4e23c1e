import Testing
import _CoverageSpec

@testable import coverage_matrix

@Suite("Text in findings")
struct FindingTextTests {
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test("A finding is one line, and an annotation has the parts that it says")
  func findings() {
    #expect(
      EscapedTexts.failing { text in
        let place = SourceLocation(path: text, line: 1, column: 1)
        let diagnostic = Diagnostic.error("some-rule", text, at: place, notes: [Diagnostic.Note(text, at: place)])
        let lines = FindingFormat.annotations([Finding(diagnostic)], FindingColumns([]))
        guard lines.count == 1, let line = lines.first, scalars(line).starts(with: scalars("::error ")) else {
          return false
        }
        let properties = scalars(line).dropFirst(scalars("::error ").count)
        // The properties end at the first two colons.
        var end = properties.startIndex
        while end + 1 < properties.endIndex, !(properties[end] == ":" && properties[end + 1] == ":") { end += 1 }
        let names = properties[..<end].split(separator: ",").map { String(String.UnicodeScalarView($0.prefix(5))) }
        return names == ["file=", "line=", "col=1", "title"]
          && !line.unicodeScalars.contains { ["\n", "\r"].contains($0) }
          && diagnostic.description.unicodeScalars.filter { $0 == "\n" }.count == 1
          && !EscapedTexts.breaksLine(
            String(String.UnicodeScalarView(scalars(diagnostic.description).filter { $0 != "\n" })))
      } == [])
  }
}
