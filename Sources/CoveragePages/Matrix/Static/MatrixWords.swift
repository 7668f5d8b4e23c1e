import _CoverageGenerator
import _CoverageSpec

/// What the category says of the rows of a table, and of the types of their values.
struct MatrixWords {
  private let content: MatrixContent
  private let numbers: [Int]
  private let types: [TypeDeclaration]

  /// The words about a model or an action, by its place in the layout.
  init(_ content: MatrixContent, group index: Int) {
    let coverage = content.coverage
    let group = coverage.layout.groups[index]
    self.content = content
    numbers = [group.number] + group.members
    types = coverage.category.declaredTypes(in: coverage.category.owner(ofGroup: index).types)
  }

  /// The words about all features.
  init(featuresOf content: MatrixContent) {
    self.content = content
    numbers = Array(content.coverage.layout.features)
    types = []
  }

  func write(to page: inout PageWriter) {
    let rows = content.coverage.layout.rows
    let numbers = numbers.filter { content.remarks[$0] != nil }
    if numbers.isEmpty, types.isEmpty { return }
    page.line("<dl class=\"words\">")
    for number in numbers {
      page.line("<dt>\(XMLText.code(rows[number].id))</dt>")
      page.line("<dd>")
      page.lines(content.remarks[number]?.lines ?? [])
      page.line("</dd>")
    }
    for type in types {
      page.line("<dt>\(XMLText.code(type.id))</dt>")
      page.line("<dd>")
      page.lines(type.lines)
      page.line("</dd>")
    }
    page.line("</dl>")
  }
}

extension Remarks {
  /// The words as lines of HTML.
  var lines: [String] {
    let facts = facts(text: XMLText.text)
    return (facts.isEmpty ? [] : ["<p>\(facts.joined(separator: "; "))</p>"])
      + (description.map { XMLText.lines(ofNote: $0.text) } ?? [])
  }
}

extension TypeDeclaration {
  /// What the type is, and its values or parts, as lines of HTML.
  var lines: [String] {
    var lines = remarks.lines + ["<p>\(sentence(code: XMLText.code))</p>", "<ul>"]
    switch kind {
    case .closedEnum(let values), .openEnum(let values):
      for value in values { lines += Self.entry(XMLText.code(value.value), value.remarks) }
    case .object(let properties):
      for property in properties {
        let limits = property.limits.words(code: XMLText.code).map { ", \($0)" }.joined()
        let type =
          XMLText.text(property.type.spelling) + (property.isNullable ? " or null" : "")
          + (property.isOptional ? ", or absent" : "")
        lines += Self.entry("\(XMLText.code(property.id)) <small>\(type)\(limits)</small>", property.remarks)
      }
    case .taggedUnion(_, let cases, _):
      lines += cases.map { "<li>\(XMLText.code($0.value)): \(XMLText.code($0.type.spelling))</li>" }
    case .untaggedUnion(let types):
      lines += types.map { "<li>\(XMLText.code($0.spelling))</li>" }
    }
    return lines + ["</ul>"]
  }

  private static func entry(_ name: String, _ remarks: Remarks) -> [String] {
    ["<li>\(name)"] + remarks.lines + ["</li>"]
  }
}
