import Foundation
import _CoverageSpec

/// Swift source that looks in the emitter as it looks in the output.
///
/// A value of several lines keeps the indentation of the place it is put in, and a line that holds nothing but an empty
/// value is dropped. What an emitter writes itself means the modules that generated code imports: it gets their name in
/// front where the category has members of the same names. What is put in is taken as it is.
struct SwiftTemplate: ExpressibleByStringInterpolation {
  fileprivate enum Content {
    case literal(String)
    case value(String)
    case pieces([Piece])
  }

  fileprivate enum Piece {
    case literal(String)
    case value(String)
    case template(SwiftTemplate)
    case templates([SwiftTemplate], separator: String)
  }

  fileprivate let content: Content

  init(stringLiteral value: String) {
    content = .literal(value)
  }

  /// Source that is spelled out already.
  init(verbatim text: String) {
    content = .value(text)
  }

  init(stringInterpolation: StringInterpolation) {
    content = .pieces(stringInterpolation.pieces)
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
      pieces.append(.template(value))
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
    switch content {
    case .literal(let text), .value(let text): return text.isEmpty
    case .pieces(let pieces):
      // All but a few say it without being written.
      for piece in pieces {
        switch piece {
        case .literal(let text):
          if !text.isBlank { return false }
          return self.text.isEmpty
        case .value(let text): if !text.isEmpty { return false }
        case .template(let template): if !template.isEmpty { return false }
        case .templates(let templates, let separator):
          if templates.contains(where: { !$0.isEmpty }) || templates.count > 1 && !separator.isEmpty { return false }
        }
      }
      return true
    }
  }

  private func text(qualifying names: ImportedNames) -> String {
    switch content {
    case .literal(let text) where names.isEmpty: return text
    case .value(let text): return text
    case .literal, .pieces:
      var writer = SwiftTemplateWriter(qualifying: names)
      writer.put(self)
      return writer.text
    }
  }
}

extension String {
  /// Whether the text is nothing but spaces and line feeds.
  fileprivate var isBlank: Bool {
    utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
  }
}

/// Writes templates into one text, each at its place in the one around it.
private struct SwiftTemplateWriter: ~Copyable {
  private let names: ImportedNames
  private var buffer = TextBuffer(capacity: 4096)
  private var lineStart = 0
  /// The start of what the template that is being written has in the line.
  private var ownStart = 0
  /// The spaces before each line of what is being written but the first and the empty ones.
  private var indentation = 0
  /// A value was put into the line, and it was empty.
  private var hasEmptyValue = false

  private static let lineFeed = UInt8(ascii: "\n")

  init(qualifying names: ImportedNames) {
    self.names = names
  }

  var text: String { buffer.text() }

  /// Adds a template that is put into the line.
  mutating func put(_ template: SwiftTemplate) {
    switch template.content {
    case .value(let text): put(text)
    case .literal(let text):
      let outer = enter()
      write(text)
      leave(outer)
    case .pieces(let pieces):
      let outer = enter()
      for piece in pieces {
        switch piece {
        case .literal(let text): write(text)
        case .value(let text): put(text)
        case .template(let template): put(template)
        case .templates(let templates, let separator): put(templates, separatedBy: separator)
        }
      }
      leave(outer)
    }
  }

  private mutating func put(_ templates: [SwiftTemplate], separatedBy separator: String) {
    let outer = enter()
    var isFirst = true
    for template in templates {
      if !isFirst { append(separator) }
      isFirst = false
      put(template)
      // Only the last line of all may be dropped, and only where all is empty.
      hasEmptyValue = false
    }
    leave(outer)
  }

  private mutating func put(_ value: String) {
    if value.isEmpty {
      hasEmptyValue = true
      return
    }
    let outer = indentation
    indentation = currentIndentation
    append(value)
    indentation = outer
  }

  /// Adds what the template itself says.
  private mutating func write(_ literal: String) {
    append(names.isEmpty ? literal : names.qualified(literal, startsInComment: isInComment))
  }

  /// The place in the line at which a template is put in.
  private struct Place {
    var start: Int
    var lineStart: Int
    var ownStart: Int
    var indentation: Int
    var hasEmptyValue: Bool
  }

  private mutating func enter() -> Place {
    let place = Place(
      start: buffer.count, lineStart: lineStart, ownStart: ownStart, indentation: indentation,
      hasEmptyValue: hasEmptyValue)
    indentation = currentIndentation
    ownStart = buffer.count
    hasEmptyValue = false
    return place
  }

  private mutating func leave(_ place: Place) {
    if hasEmptyValue, isBlank {
      let isFirstLine = ownStart == place.start
      buffer.truncate(to: isFirstLine ? ownStart : ownStart - 1)
      if !isFirstLine { lineStart = buffer.lineStart }
    }
    indentation = place.indentation
    if lineStart == place.lineStart {
      ownStart = place.ownStart
      hasEmptyValue = place.hasEmptyValue || buffer.count == place.start
    } else {
      ownStart = lineStart
      hasEmptyValue = false
    }
  }

  /// The spaces at the start of the line, or those that it will have.
  private var currentIndentation: Int {
    buffer.count == lineStart ? indentation : buffer.spaces(from: lineStart)
  }

  /// Whether the template has nothing but spaces in the line.
  private var isBlank: Bool { ownStart + buffer.spaces(from: ownStart) == buffer.count }

  private var isInComment: Bool {
    let start = ownStart + buffer.spaces(from: ownStart)
    let slash = UInt8(ascii: "/")
    return start + 1 < buffer.count && buffer.bytes[start] == slash && buffer.bytes[start + 1] == slash
  }

  /// Adds a text line by line.
  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      guard let base = utf8.baseAddress else { return }
      let count = utf8.count
      var start = 0
      // A loop over bytes would cost a debug build most of its time.
      while start < count, let found = memchr(base + start, Int32(Self.lineFeed), count - start) {
        let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        append(base + start, count: end - start)
        finishLine()
        start = end + 1
      }
      append(base + start, count: count - start)
    }
  }

  /// Adds a part of a line.
  private mutating func append(_ start: UnsafePointer<UInt8>, count: Int) {
    if count == 0 { return }
    if buffer.count == lineStart { buffer.appendSpaces(indentation) }
    buffer.append(start, count: count)
  }

  private mutating func finishLine() {
    if hasEmptyValue, isBlank {
      buffer.truncate(to: ownStart)
    } else {
      buffer.append(Self.lineFeed)
      lineStart = buffer.count
      ownStart = lineStart
    }
    hasEmptyValue = false
  }
}
