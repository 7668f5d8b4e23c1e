import _CoverageGenerator
import _CoverageSpec

/// The words of the site as HTML.
struct SiteWords {
  private let words: PageWords

  init(_ words: PageWords) { self.words = words }

  /// A text without values.
  subscript(word: PageWord) -> String { XMLText.text(words[word]) }

  /// A text with values, which are HTML already.
  func callAsFunction(_ word: PageWord, _ values: [String: String]) -> String {
    Self.filled(words[word], values, text: XMLText.text)
  }

  /// A text with values, as plain text.
  func plain(_ word: PageWord, _ values: [String: String] = [:]) -> String {
    Self.filled(words[word], values, text: \.self)
  }

  /// A template with values in the places of names in braces; other names stay as they are.
  static func filled(_ template: String, _ values: [String: String], text: (String) -> String) -> String {
    var result = ""
    for (index, part) in template.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        result += text(String(part))
        continue
      }
      if let end = part.firstIndex(of: "}"), let value = values[String(part[..<end])] {
        result += value + text(String(part[part.index(after: end)...]))
      } else {
        result += text("{" + part)
      }
    }
    return result
  }

  /// `16 of 36`.
  func share(_ count: Int, of total: Int) -> String { self(.share, ["count": "\(count)", "total": "\(total)"]) }

  /// How many connectors support something, in a sentence.
  func support(_ count: Int, of total: Int) -> String {
    let word = count == 0 ? PageWord.supportNone : count == total ? .supportAll : .supportSome
    return self(word, ["count": "\(count)", "total": "\(total)"])
  }

  func status(_ status: Status) -> String {
    switch status {
    case .supported: self[.supported]
    case .unsupported: self[.unsupported]
    case .notImplemented: self[.notImplemented]
    case .unlisted: self[.unknown]
    }
  }

  /// A stage, or a stage that only a newer spec knows, as its words.
  func stage(_ id: String) -> String {
    let words: [String: PageWord] = [
      "general": .general, "open_beta": .openBeta, "closed_beta": .closedBeta, "deprecated": .deprecatedStage,
      "retired": .retired,
    ]
    return words[id].map { self[$0] } ?? XMLText.text(id.replacing("_", with: " "))
  }

  /// The stage and the age of one thing; empty where neither is said.
  func age(_ item: ReportedItem) -> String {
    [item.stage.map(stage), item.since.map { self(.since, ["since": XMLText.text($0)]) }].compactMap(\.self)
      .joined(separator: ", ")
  }
}
