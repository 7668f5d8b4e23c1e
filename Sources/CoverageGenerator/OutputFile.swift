/// A file that an emitter wrote, in memory.
package struct OutputFile: Hashable, Sendable {
  /// The part of the output that a file belongs to.
  ///
  /// It decides the folder of the file.
  package enum Part: Hashable, Sendable {
    /// Swift that is compiled.
    case swift
    /// The report that a build makes, for people and programs.
    case report
    /// Pages and data that no build makes.
    case page
  }

  package var part: Part
  /// The file's path within its part, with `/` between folders.
  package var path: String
  package var contents: String
  /// The sections of connectors by their slugs, as ranges of bytes: text that depends on the category and on that
  /// connector's file alone.
  package var sections: [String: Range<Int>] = [:]

  package init(_ part: Part, _ path: String, _ contents: String) {
    self.part = part
    self.path = path
    self.contents = contents
  }

  /// A file with sections between other text.
  ///
  /// - Parameters:
  ///   - start: the text before all sections.
  ///   - separator: the text between two sections.
  ///   - end: the text behind all sections.
  init(
    _ part: Part, _ path: String, start: String, sections: [(slug: String, text: String)], separator: String = "",
    end: String = ""
  ) {
    var bytes = Array(start.utf8)
    bytes.reserveCapacity(
      sections.reduce(bytes.count + end.utf8.count) { $0 + $1.text.utf8.count + separator.utf8.count })
    var ranges: [String: Range<Int>] = [:]
    for (index, section) in sections.enumerated() {
      if index > 0 { bytes.append(separator) }
      let start = bytes.count
      bytes.append(section.text)
      ranges[section.slug] = start..<bytes.count
    }
    bytes.append(end)
    self.init(part, path, String(decoding: bytes, as: UTF8.self))
    self.sections = ranges
  }

  /// A file of lines, each ended by a line feed.
  package init(_ part: Part, _ path: String, lines: [String]) {
    self.init(part, path, Self.text(lines))
  }

  /// Lines, each ended by a line feed.
  static func text(_ lines: [String]) -> String {
    // Appending bytes is faster than appending strings.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
    for line in lines {
      bytes.append(line)
      bytes.append(UInt8(ascii: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a text in UTF-8 in one piece; appending its `utf8` view goes byte by byte.
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
