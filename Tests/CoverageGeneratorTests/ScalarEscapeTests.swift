import Testing
import _CoverageSpec

@testable import _CoverageGenerator

/// Every special of ASCII beside every kind of scalar that makes one character of both to Swift, and none to any format.
@Suite("Text is escaped by scalar")
struct ScalarEscapeTests {
  private static let specials = (0x20...0x7E as ClosedRange<UInt8>).map(Unicode.Scalar.init)
    .filter { !$0.properties.isAlphabetic }

  /// Marks, joiners, variation selectors, modifiers, prepended marks, jamo, directions, line breaks and controls.
  private static let others: [Unicode.Scalar] =
    [
      "\u{301}", "\u{338}", "\u{20E3}", "\u{20DD}", "\u{FE0F}", "\u{FE0E}", "\u{E0100}", "\u{200D}", "\u{200C}",
      "\u{600}", "\u{6DD}", "\u{1F3FB}", "\u{1F468}", "\u{1F1E6}", "\u{E0020}", "\u{1100}", "\u{1160}", "\u{11A8}",
      "\u{93F}", "\u{E33}", "\u{85}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{7F}",
    ] + (0...0x1F as ClosedRange<UInt8>).map(Unicode.Scalar.init)

  /// Texts of a special with another scalar behind it, before it, and between two.
  private static let texts: [String] = specials.flatMap { special in
    others.flatMap { other in
      [[special, other], [other, special], [special, other, special], ["a", special, special, other, "b"]]
        .map { scalars in String(String.UnicodeScalarView(scalars)) }
    }
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  /// The texts for which something does not hold.
  private func failing(_ holds: (String) -> Bool) -> [String] {
    Self.texts.filter { !holds($0) }.prefix(5).map { text in
      text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
    }
  }

  /// Whether each of some scalars has a backslash before it that is none itself.
  private func areEscaped(_ wanted: String, in text: [Unicode.Scalar]) -> Bool {
    var isEscaped = false
    for scalar in text {
      if !isEscaped, wanted.unicodeScalars.contains(scalar), scalar != "\\" { return false }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return true
  }

  private func breaksLine(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0xA...0xD).contains($0.value) || [0x85, 0x2028, 0x2029].contains($0.value) }
  }

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
    let failing = failing { text in
      [",", ";", "\t"].allSatisfy { separator in
        let found = cells(CSVText.cell(text) + separator + "next", at: separator)
        return found?.count == 2 && found?[0].unicodeScalars.first.map { !"=+-@".unicodeScalars.contains($0) } ?? true
      }
    }
    #expect(failing == [])
  }

  @Test("Markdown and MDX hold no mark that is not escaped, and no line break")
  func markdown() {
    #expect(
      failing { text in
        [MarkdownText.inline(text), MarkdownText.cell(text).replacing("<br>", with: "")].allSatisfy {
          areEscaped("`*[]<>|~", in: scalars($0)) && !breaksLine($0)
        }
      } == [])
    #expect(
      failing { text in
        let line = MDXText.inline(text)
        return areEscaped("`*[]<>{}|~", in: scalars(line)) && !breaksLine(line)
      } == [])
    #expect(
      failing { text in
        let value = MDXText.attribute(text)
        return !value.unicodeScalars.contains { "\"<>{}".unicodeScalars.contains($0) } && !breaksLine(value)
      } == [])
  }

  @Test("A code span ends where it has to")
  func code() {
    #expect(
      failing { text in
        [MarkdownText.code(text), MarkdownText.code("x" + text + "`\u{301}``")].allSatisfy { span in
          let all = scalars(span)
          let fence = all.prefix { $0 == "`" }
          let inner = all.dropFirst(fence.count).dropLast(fence.count)
          let runs = inner.split { $0 != "`" }.map(\.count)
          return all.suffix(fence.count).allSatisfy { $0 == "`" } && !runs.contains(fence.count) && !breaksLine(span)
        }
      } == [])
  }

  @Test("Nothing opens a tag, ends a value or starts an entity in HTML and SVG")
  func xml() {
    #expect(
      failing { text in
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
      failing { text in
        let literal = scalars(SwiftLiteral.quoted(text))
        let inner = Array(literal.dropFirst().dropLast())
        var backslashes = 0
        for scalar in inner.reversed() {
          guard scalar == "\\" else { break }
          backslashes += 1
        }
        return literal.first == "\"" && literal.last == "\"" && backslashes.isMultiple(of: 2)
          && areEscaped("\"", in: inner) && !breaksLine(SwiftLiteral.quoted(text))
      } == [])
  }

  @Test("A finding is one line, and an annotation has the parts that it says")
  func findings() {
    #expect(
      failing { text in
        let place = SourceLocation(path: text, line: 1, column: 1)
        let diagnostic = Diagnostic.error("some-rule", text, at: place, notes: [Diagnostic.Note(text, at: place)])
        let lines = AnnotationReport([Finding(diagnostic)], sources: FindingSources([])).lines
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
          && !breaksLine(String(String.UnicodeScalarView(scalars(diagnostic.description).filter { $0 != "\n" })))
      } == [])
  }
}
