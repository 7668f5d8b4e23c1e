import _CoverageSpec

/// The declared types of a category in Markdown: what a value may be.
package struct MarkdownTypes {
  private let ids: Set<String>
  private let style: MarkdownStyle
  /// What the anchors of the types begin with: the page that has them.
  private let owner: String

  package init(_ category: Category, _ style: MarkdownStyle, owner: String) {
    ids = Set(category.types.map(\.id))
    self.style = style
    self.owner = owner
  }

  /// A type in a line of text, with a link to what is said of it.
  package func text(_ type: TypeReference) -> String {
    guard style.hasAnchors, ids.contains(type.name) else { return type.spelling }
    return "[\(MarkdownText.inline(type.name))\(type.spelling.dropFirst(type.name.count))](#\(address(of: type.name)))"
  }

  /// The section of a type.
  package func lines(_ type: TypeDeclaration) -> [String] {
    let name = MarkdownText.code(type.id)
    var lines = [style.heading(name, anchor: anchor(of: type.id)), "", type.sentence(code: MarkdownText.code)]
    let facts = type.remarks.facts(text: MarkdownText.inline)
    if !facts.isEmpty { lines += [""] + facts }
    if let description = type.remarks.description { lines += [""] + MarkdownNote(description.text).lines }
    let members = members(of: type)
    return members.isEmpty ? lines : lines + [""] + members
  }

  private func anchor(of id: String) -> String { "\(owner):\(id)" }

  private func address(of id: String) -> String { MarkdownText.escapedAddress(anchor(of: id)) }

  private func members(of type: TypeDeclaration) -> [String] {
    switch type.kind {
    case .closedEnum(let values), .openEnum(let values):
      values.flatMap { MarkdownTypes.entry(MarkdownText.code($0.value), [], $0.remarks) }
    case .object(let properties): properties.flatMap(entry)
    case .taggedUnion(_, let cases, _): cases.map { "- \(MarkdownText.code($0.value)): \(text($0.type))" }
    case .untaggedUnion(let types): types.map { "- \(text($0))" }
    }
  }

  private func entry(_ property: TypeDeclaration.Property) -> [String] {
    let type =
      text(property.type) + (property.isNullable ? " or null" : "") + (property.isOptional ? ", or absent" : "")
    return Self.entry(
      "\(MarkdownText.code(property.id)) (\(type))", property.limits.words(code: MarkdownText.code), property.remarks)
  }

  /// An entry of a list with what is said of it.
  package static func entry(_ start: String, _ limits: [String], _ remarks: Remarks) -> [String] {
    let facts = remarks.facts(text: MarkdownText.inline)
    let line = ([limits.joined(separator: ", ")] + facts).filter { !$0.isEmpty }.joined(separator: "; ")
    let description = remarks.description.map { MarkdownNote($0.text).lines.map { "  \($0)" } } ?? []
    return [line.isEmpty ? "- \(start)" : "- \(start): \(line)"] + description
  }
}

extension TypeDeclaration {
  /// What a value is, in a sentence before the list of its values or parts.
  package func sentence(code: (String) -> String) -> String {
    let values = hasIntegers ? "whole numbers" : "texts"
    return switch kind {
    case .closedEnum: "One of these \(values); nothing else is legal."
    case .openEnum: "One of these \(values), or one that is not known yet."
    case .object: "An object with these keys."
    case .taggedUnion(let discriminator, _, let isOpen):
      "One of these objects, told apart by \(code(discriminator))"
        + (isOpen ? "; an object with another one keeps its JSON." : ".")
    case .untaggedUnion: "One of these, told apart by their form."
    }
  }
}
