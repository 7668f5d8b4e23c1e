import Foundation
import _CoverageSpec

/// Swift source that looks in the emitter as it looks in the output.
///
/// A value of several lines keeps the indentation of the place it is put in, and a line that holds nothing but an empty
/// value is dropped. What an emitter writes itself means the modules that generated code imports: it gets their name in
/// front where the category has members of the same names. What is put in is taken as it is.
struct SwiftTemplate: ExpressibleByStringInterpolation {
  fileprivate enum Piece {
    case literal(String)
    case value(String)
    case templates([SwiftTemplate], separator: String)
  }

  private let pieces: [Piece]

  init(stringLiteral value: String) {
    pieces = [.literal(value)]
  }

  /// Source that is spelled out already.
  init(verbatim text: String) {
    pieces = [.value(text)]
  }

  init(stringInterpolation: StringInterpolation) {
    pieces = stringInterpolation.pieces
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate private(set) var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.literal(literal)) }
    }

    mutating func appendInterpolation(_ value: String) {
      pieces.append(.value(value))
    }

    mutating func appendInterpolation(_ value: Int) {
      pieces.append(.value(String(value)))
    }

    mutating func appendInterpolation(_ value: SwiftTemplate) {
      pieces.append(.templates([value], separator: ""))
    }

    /// Puts in several pieces, each from a line of its own.
    mutating func appendInterpolation(_ values: [SwiftTemplate], separatedBy separator: String = "\n") {
      pieces.append(.templates(values, separator: separator))
    }
  }
}

extension SwiftTemplate {
  /// The source with every name as it is written.
  var text: String { text(qualifying: ImportedNames()) }

  /// The source inside a scope, where some names have to be qualified.
  func text(in scope: SwiftScope) -> String { text(qualifying: scope.importedNames) }

  /// Whether there is no source.
  var isEmpty: Bool {
    // All but a few say it without being written.
    for piece in pieces {
      switch piece {
      case .literal(let text) where text.allSatisfy({ $0 == "\n" || $0 == " " }): return self.text.isEmpty
      case .literal: return false
      case .value(let text): if !text.isEmpty { return false }
      case .templates(let templates, let separator):
        if templates.contains(where: { !$0.isEmpty }) || templates.count > 1 && !separator.isEmpty { return false }
      }
    }
    return true
  }

  private func text(qualifying names: ImportedNames) -> String {
    if pieces.count == 1 {
      switch pieces[0] {
      case .literal(let text) where names.isEmpty: return text
      case .value(let text): return text
      case .literal, .templates: break
      }
    }
    var writer = SwiftTemplateWriter()
    for piece in pieces {
      switch piece {
      case .literal(let text): writer.write(text, qualifying: names)
      case .value(let text): writer.put(text)
      case .templates(let templates, let separator):
        writer.put(templates.map { $0.text(qualifying: names) }.joined(separator: separator))
      }
    }
    return writer.finished()
  }
}

/// Puts the pieces of a template together.
private struct SwiftTemplateWriter: ~Copyable {
  private var buffer = TextBuffer()
  private var lineStart = 0
  /// A value was put into the line, and it was empty.
  private var hasEmptyValue = false

  private static let lineFeed = UInt8(ascii: "\n")

  /// Adds what the template itself says.
  mutating func write(_ literal: String, qualifying names: ImportedNames) {
    if names.isEmpty { return append(literal, indentation: 0) }
    append(names.qualified(literal, startsInComment: isInComment), indentation: 0)
  }

  /// Adds what is put into the template.
  mutating func put(_ value: String) {
    if value.isEmpty { hasEmptyValue = true }
    append(value, indentation: buffer.spaces(from: lineStart))
  }

  private var isInComment: Bool {
    let start = lineStart + buffer.spaces(from: lineStart)
    let slash = UInt8(ascii: "/")
    return start + 1 < buffer.count && buffer.bytes[start] == slash && buffer.bytes[start + 1] == slash
  }

  /// Puts in a text line by line, with spaces before each line but the first and the empty ones.
  private mutating func append(_ text: String, indentation: Int) {
    var text = text
    text.withUTF8 { utf8 in
      guard let base = utf8.baseAddress else { return }
      let count = utf8.count
      var start = 0
      // A loop over bytes would cost a debug build most of its time.
      while start < count, let found = memchr(base + start, Int32(Self.lineFeed), count - start) {
        let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        buffer.append(base + start, count: end - start)
        finishLine()
        start = end + 1
        if start < count, base[start] != Self.lineFeed { buffer.appendSpaces(indentation) }
      }
      buffer.append(base + start, count: count - start)
    }
  }

  private mutating func finishLine() {
    if hasEmptyValue, lineStart + buffer.spaces(from: lineStart) == buffer.count {
      buffer.truncate(to: lineStart)
    } else {
      buffer.append(Self.lineFeed)
    }
    lineStart = buffer.count
    hasEmptyValue = false
  }

  /// The text without a line feed at the end of its last line.
  mutating func finished() -> String {
    finishLine()
    buffer.truncate(to: max(0, buffer.count - 1))
    return buffer.text()
  }
}
