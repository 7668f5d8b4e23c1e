import _CoverageSpec

extension PageLine {
  /// How many marks of a heading the line starts with.
  var marks: Int { content.prefix { $0 == UInt8(ascii: "#") }.count }

  /// The line without the marks of a heading.
  var unmarked: ArraySlice<UInt8> { content.drop { $0 == UInt8(ascii: "#") }.trimmed }

  /// The titles of tabs, where the line is nothing but them: `Models`, `- Models`, `Models / Actions / Features`.
  var tabs: [String] {
    if content.count > 60 { return [] }
    let words = unmarked.text.split { " /|·-*•\t".contains($0) }.map(String.init)
    return words.allSatisfy { ["Models", "Actions", "Features"].contains($0) } ? words : []
  }

  var hasTab: Bool { content.contains(UInt8(ascii: "\t")) }

  /// Whether it looks as if it had been in a table.
  var isRow: Bool {
    content.first == UInt8(ascii: "|") || hasTab || TableLine.endsWithBar(content)
      || TableLine.isSeparator(content)
  }

  /// Whether it may be the label of a model, an action or a feature: a few words that are no sentence.
  var isLabel: Bool {
    let text = MarkupText.plain(unmarked)
    guard let first = text.first, let last = text.last, first.isUppercase, text.utf8.count <= 60 else { return false }
    return !".,:;!?".contains(last) && text.split(separator: " ").count <= 7
  }

  /// Whether all its words start like names.
  var isTitle: Bool {
    unmarked.text.split(separator: " ").allSatisfy { word in
      word.count <= 3 || word.first?.isUppercase == true
    }
  }
}

extension String {
  /// Whether a sentence ends here.
  var endsSentence: Bool { last.map { ".!?:".contains($0) } ?? true }

  /// What a section without a table is: actions are called `Create candidate`, and models `Application Stages`.
  var likelyKind: PageSection.Kind {
    let words = split(separator: " ").dropFirst()
    return words.contains { $0.first?.isLowercase == true } ? .action : .model
  }
}

extension NoteText {
  /// A note whose lines are broken where its markup was.
  static func screen(_ lines: [PageLine]) -> String? {
    lines.isEmpty ? nil : joined("", lines)
  }

  /// A text and the lines that go on with it, as one paragraph or as the entries of a list.
  static func joined(_ text: String, _ lines: [PageLine]) -> String {
    var parts = text.isEmpty ? [] : [text]
    var (isEntry, number) = (isListEntry(text), 0)
    for line in lines {
      let next = MarkupText.note(unescapingBars(line.content))
      let startsEntry = isListEntry(next)
      let mark = next.utf8.first.map { ".,:;!?)".utf8.contains($0) } ?? false
      if !parts.isEmpty {
        let isApart = startsEntry != isEntry && startsEntry || number > 0 && line.number > number + 1 && !startsEntry
        parts.append(isApart ? "\n\n" : startsEntry ? "\n" : mark ? "" : " ")
      }
      parts.append(next)
      isEntry = startsEntry || isEntry
      number = line.number
    }
    return parts.joined()
  }
}

extension [PageRow] {
  /// The features with the depths that a screen's text has lost, where what they are called tells.
  ///
  /// Values such as `TEAM` are parts of the types that they are values of, and a feature that is called like a model, or
  /// that has the name of the one above in its own, is a part of it.
  func withScreenDepths(below sections: [PageSection]) -> [PageRow] {
    guard allSatisfy({ $0.depth == 0 }) else { return self }
    let models = Set(sections.filter { $0.kind == .model }.map(\.label))
    var rows = self
    var parent: String?
    for index in indices {
      let name = self[index].name
      let isValue = name.count > 1 && name.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "_" }
      let isPart =
        parent.map { parent in
          isValue && parent.hasSuffix("Types") || models.contains(name)
            || name != parent && name.lowercased().contains(parent.lowercased())
        } ?? false
      if isPart { rows[index].depth = 1 } else { parent = name }
    }
    return rows
  }
}
