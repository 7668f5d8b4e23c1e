import _CoverageGenerator
import _CoverageSpec

/// Types of values in the words of the site.
struct SiteTypes {
  private let content: SiteContent
  /// The ids of the declared types.
  private let ids: Set<String>

  init(_ content: SiteContent) {
    self.content = content
    ids = Set(content.coverage.category.types.map(\.id))
  }

  /// The types of all fields and inputs as HTML, by capability number.
  var members: [Int: String] {
    let coverage = content.coverage
    var types: [Int: String] = [:]
    for (index, group) in coverage.layout.groups.enumerated() {
      // Every page with types lies in a folder beside that of the model or action.
      let page = content.address(SiteContent.path(of: coverage.layout.rows[group.number]), from: "x/y")
      let texts =
        switch coverage.category.owner(ofGroup: index) {
        case .model(let model): model.fields.map { spelling($0.type, isNullable: $0.isNullable, on: page) }
        case .action(let action):
          action.coverageInputs.map { input in
            let isRequired = input.isAlwaysRequired ? [content.words[.required]] : []
            let limits = input.node.limitWords(code: SiteContent.code)
            return ([spelling(input.type, isNullable: input.node.isNullable, on: page)] + isRequired + limits).joined(
              separator: ", ")
          }
        }
      for (number, text) in zip(group.members, texts) { types[number] = text }
    }
    return types
  }

  private func spelling(_ type: TypeReference, isNullable: Bool, on page: String) -> String {
    let link = link(type, on: page)
    return isNullable ? content.words(.nullable, ["type": link]) : link
  }

  /// A type with a link to what is said of it on a page; on the same page, whose address is empty then.
  func link(_ type: TypeReference, on page: String = "") -> String {
    let text = XMLText.text(type.spelling)
    guard ids.contains(type.name) else { return text }
    let anchor = MarkdownText.escapedAddress(":type:\(type.name)")
    return "<a href=\"\(page)#\(XMLText.text(anchor))\">\(text)</a>"
  }

  /// The declared types of a model or an action, each with its values or parts.
  func write(_ types: [TypeDeclaration], to page: inout PageWriter) {
    if types.isEmpty { return }
    page.line("<section><h2 id=\":types\">\(content.words[.types])</h2>")
    for type in types { write(type, to: &page) }
    page.line("</section>")
  }

  private func write(_ type: TypeDeclaration, to page: inout PageWriter) {
    page.line("<section class=\"type\"><h3 id=\":type:\(XMLText.text(type.id))\">\(SiteContent.code(type.id))</h3>")
    page.line("<p>\(sentence(type))</p>")
    page.lines(content.lines(about: type.remarks))
    page.line("<ul>")
    switch type.kind {
    case .closedEnum(let values), .openEnum(let values):
      for value in values { writeEntry(SiteContent.code(value.value), value.remarks, to: &page) }
    case .object(let properties):
      for property in properties {
        let spelling = spelling(property.type, isNullable: property.isNullable, on: "")
        let absent = property.isOptional ? [content.words[.absent]] : []
        let limits = property.limits.words(code: SiteContent.code)
        let words = ([spelling] + absent + limits).joined(separator: ", ")
        writeEntry("\(SiteContent.code(property.id)) <small>\(words)</small>", property.remarks, to: &page)
      }
    case .taggedUnion(_, let cases, _):
      for one in cases {
        page.line("<li>\(SiteContent.code(one.value)) <small>\(link(one.type))</small></li>")
      }
    case .untaggedUnion(let types):
      for one in types { page.line("<li>\(link(one))</li>") }
    }
    page.line("</ul></section>")
  }

  private func writeEntry(_ name: String, _ remarks: Remarks, to page: inout PageWriter) {
    page.line("<li>\(name)")
    page.lines(content.lines(about: remarks))
    page.line("</li>")
  }

  private func sentence(_ type: TypeDeclaration) -> String {
    switch type.kind {
    case .closedEnum: content.words[.closedEnum]
    case .openEnum: content.words[.openEnum]
    case .object: content.words[.object]
    case .taggedUnion(let key, _, let isOpen):
      content.words(isOpen ? .openUnion : .taggedUnion, ["key": SiteContent.code(key)])
    case .untaggedUnion: content.words[.untaggedUnion]
    }
  }
}
