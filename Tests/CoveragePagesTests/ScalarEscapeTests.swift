import Testing
import _CoverageSpec

@testable import _CoverageGenerator
@testable import _CoveragePages

@Suite("Text is escaped by scalar")
struct ScalarEscapeTests {
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  /// The cells of a line, parted at any of some separators outside of quotes; nil where a quote stands where none may.
  private func cells(_ line: String, at separators: String) -> [String]? {
    var cells = [String.UnicodeScalarView()]
    var rest = scalars(line)[...]
    while let scalar = rest.popFirst() {
      if scalar == "\"", cells[cells.count - 1].isEmpty {
        while let inner = rest.popFirst() {
          guard inner == "\"" else {
            cells[cells.count - 1].append(inner)
            continue
          }
          guard rest.first == "\"" else { break }
          rest.removeFirst()
          cells[cells.count - 1].append("\"")
        }
        guard rest.first.map(separators.unicodeScalars.contains) ?? true else { return nil }
      } else if separators.unicodeScalars.contains(scalar) {
        cells.append(String.UnicodeScalarView())
      } else if scalar == "\"" || scalar == "\n" || scalar == "\r" {
        return nil
      } else {
        cells[cells.count - 1].append(scalar)
      }
    }
    return cells.map { String($0) }
  }

  @Test("A cell of CSV stays one, wherever a spreadsheet parts cells, and calculates nothing")
  func csv() {
    let failing = EscapedTexts.failing { text in
      [",", ";", "\t"].allSatisfy { separator in
        let found = cells(CoverageCSVEmitter.cell(text) + separator + "next", at: separator)
        return found?.count == 2 && found?[0].unicodeScalars.first.map { !"=+-@".unicodeScalars.contains($0) } ?? true
      }
    }
    #expect(failing == [])
  }

  @Test("Markdown and MDX hold no mark that is not escaped, and no line break")
  func markdown() {
    #expect(
      EscapedTexts.failing { text in
        [MarkdownText.inline(text), MarkdownText.cell(text).replacing("<br>", with: "")].allSatisfy {
          EscapedTexts.areEscaped("`*[]<>|~", in: scalars($0)) && !EscapedTexts.breaksLine($0)
        }
      } == [])
    #expect(
      EscapedTexts.failing { text in
        let line = MDXText.inline(text)
        return EscapedTexts.areEscaped("`*[]<>{}|~", in: scalars(line)) && !EscapedTexts.breaksLine(line)
      } == [])
    #expect(
      EscapedTexts.failing { text in
        let value = MDXText.attribute(text)
        return !value.unicodeScalars.contains { "\"<>{}".unicodeScalars.contains($0) }
          && !EscapedTexts.breaksLine(value)
      } == [])
  }

  @Test("A code span ends where it has to")
  func code() {
    #expect(
      EscapedTexts.failing { text in
        [MarkdownText.code(text), MarkdownText.code("x" + text + "`\u{301}``")].allSatisfy { span in
          let all = scalars(span)
          let fence = all.prefix { $0 == "`" }
          let inner = all.dropFirst(fence.count).dropLast(fence.count)
          let runs = inner.split { $0 != "`" }.map(\.count)
          return all.suffix(fence.count).allSatisfy { $0 == "`" } && !runs.contains(fence.count)
            && !EscapedTexts.breaksLine(span)
        }
      } == [])
  }

  @Test("Nothing opens a tag, ends a value or starts an entity in HTML and SVG")
  func xml() {
    #expect(
      EscapedTexts.failing { text in
        let value = scalars(XMLText.text(text))
        let entities = ["&amp;", "&lt;", "&gt;", "&quot;", "&#"].map(scalars)
        return !value.contains { "<>\"".unicodeScalars.contains($0) }
          && value.indices.allSatisfy { index in value[index] != "&" || entities.contains(where: value[index...].starts)
          }
      } == [])
  }

  @Test("A literal in Swift ends at its last quote")
  func swift() {
    #expect(
      EscapedTexts.failing { text in
        let literal = scalars(SwiftLiteral.quoted(text))
        let inner = Array(literal.dropFirst().dropLast())
        var backslashes = 0
        for scalar in inner.reversed() {
          guard scalar == "\\" else { break }
          backslashes += 1
        }
        return literal.first == "\"" && literal.last == "\"" && backslashes.isMultiple(of: 2)
          && EscapedTexts.areEscaped("\"", in: inner) && !EscapedTexts.breaksLine(SwiftLiteral.quoted(text))
      } == [])
  }
}
