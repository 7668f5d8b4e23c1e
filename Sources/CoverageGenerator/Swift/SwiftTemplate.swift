import Foundation

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
private struct SwiftTemplateWriter {
  private var bytes: [UInt8] = []
  private var lineStart = 0
  /// A value was put into the line, and it was empty.
  private var hasEmptyValue = false

  private static let lineFeed = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// Adds what the template itself says.
  mutating func write(_ literal: String, qualifying names: ImportedNames) {
    if names.isEmpty { return append(literal, indentation: 0) }
    let isComment = bytes[lineStart...].drop { $0 == Self.space }.starts(with: "//".utf8)
    append(names.qualified(literal, startsInComment: isComment), indentation: 0)
  }

  /// Adds what is put into the template.
  mutating func put(_ value: String) {
    if value.isEmpty { hasEmptyValue = true }
    append(value, indentation: bytes[lineStart...].prefix { $0 == Self.space }.count)
  }

  /// Puts in a text line by line, with spaces before each line but the first and the empty ones.
  private mutating func append(_ text: String, indentation: Int) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      while let end = Self.lineFeed(in: utf8, from: start) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
        finishLine()
        start = end + 1
        let isEmpty = start == utf8.count || utf8[start] == Self.lineFeed
        if !isEmpty { bytes.append(contentsOf: repeatElement(Self.space, count: indentation)) }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }

  /// The place of the next line feed; a loop over bytes would cost a debug build most of its time.
  private static func lineFeed(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = utf8.baseAddress, start < utf8.count else { return nil }
    return memchr(base + start, Int32(lineFeed), utf8.count - start).map {
      UnsafeRawPointer($0) - UnsafeRawPointer(base)
    }
  }

  private mutating func finishLine() {
    if hasEmptyValue, bytes[lineStart...].allSatisfy({ $0 == Self.space }) {
      bytes.removeSubrange(lineStart...)
    } else {
      bytes.append(Self.lineFeed)
    }
    lineStart = bytes.count
    hasEmptyValue = false
  }

  /// The text without a line feed at the end of its last line.
  func finished() -> String {
    var rest = self
    rest.finishLine()
    return String(decoding: rest.bytes.dropLast(), as: UTF8.self)
  }
}
