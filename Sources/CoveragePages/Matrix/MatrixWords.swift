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
      page.line("<dt>\(Self.code(rows[number].id))</dt>")
      page.line("<dd>")
      write(content.remarks[number] ?? Remarks(), to: &page)
      page.line("</dd>")
    }
    for type in types { write(type, to: &page) }
    page.line("</dl>")
  }

  private func write(_ remarks: Remarks, to page: inout PageWriter) {
    let facts = remarks.facts(text: XMLText.text)
    if !facts.isEmpty { page.line("<p>\(facts.joined(separator: "; "))</p>") }
    if let description = remarks.description { page.lines(XMLText.lines(ofNote: description.text)) }
  }

  private func write(_ type: TypeDeclaration, to page: inout PageWriter) {
    page.line("<dt>\(Self.code(type.id))</dt>")
    page.line("<dd>")
    write(type.remarks, to: &page)
    page.line("<p>\(type.sentence(code: Self.code))</p>")
    page.line("<ul>")
    switch type.kind {
    case .closedEnum(let values), .openEnum(let values):
      for value in values { writeEntry(Self.code(value.value), value.remarks, to: &page) }
    case .object(let properties):
      for property in properties {
        let limits = property.limits.words(code: Self.code).map { ", \($0)" }.joined()
        let type =
          XMLText.text(property.type.spelling) + (property.isNullable ? " or null" : "")
          + (property.isOptional ? ", or absent" : "")
        writeEntry("\(Self.code(property.id)) <small>\(type)\(limits)</small>", property.remarks, to: &page)
      }
    case .taggedUnion(_, let cases, _):
      for one in cases { page.line("<li>\(Self.code(one.value)): \(Self.code(one.type.spelling))</li>") }
    case .untaggedUnion(let types):
      for one in types { page.line("<li>\(Self.code(one.spelling))</li>") }
    }
    page.line("</ul>")
    page.line("</dd>")
  }

  private func writeEntry(_ name: String, _ remarks: Remarks, to page: inout PageWriter) {
    page.line("<li>\(name)")
    write(remarks, to: &page)
    page.line("</li>")
  }

  private static func code(_ text: String) -> String { "<code>\(XMLText.text(text))</code>" }
}
