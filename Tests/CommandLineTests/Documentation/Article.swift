import Foundation
import Testing
import _CoverageTestSupport

/// A page of the documentation catalogue, as far as tests read it.
struct Article: Sendable, CustomTestStringConvertible {
  /// A fenced block.
  struct Block: Sendable {
    var language: String
    var text: String
  }

  let name: String
  let text: String

  var testDescription: String { name }

  /// The blocks of one language in order.
  func blocks(_ language: String) -> [String] {
    blocks.filter { $0.language == language }.map(\.text)
  }

  var blocks: [Block] {
    var blocks: [Block] = []
    var open: (language: String, lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let block = open {
        if line == "```" {
          blocks.append(Block(language: block.language, text: block.lines.joined(separator: "\n")))
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), [])
      }
    }
    return blocks
  }

  /// The words that stand as code in the running text and in tables.
  var codeWords: Set<String> {
    var words: Set<String> = []
    var isCode = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") {
        isCode.toggle()
      } else if !isCode {
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        for index in stride(from: 1, to: parts.count, by: 2) { words.insert(String(parts[index])) }
      }
    }
    return words
  }

  /// Every page of the catalogue, sorted by name.
  static let all: [Article] = {
    let folder = Repository.url("Sources/CoverageMatrix/CoverageMatrix.docc")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
      let url = folder.appendingPathComponent(path)
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
      return Article(name: url.deletingPathExtension().lastPathComponent, text: text)
    }
  }()

  static func named(_ name: String) -> Article? { all.first { $0.name == name } }
}
