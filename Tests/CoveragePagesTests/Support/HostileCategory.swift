import _CoverageGenerator
import _CoverageSpec

/// A category in which every label and every note is the same text.
enum HostileCategory {
  static let texts = [
    "<script>alert(1)</script>", "</table></Tab></Accordion></Note>", "\"onload=\"alert(1)", "{expression} ${x} }",
    "a | b || c \\| d", "line\nbreak\r\nand\u{2028}more\n\n- list\n  1. deep\n\n```\nfence </Note> {x}", "~~~\nx",
    "\u{202E}right\u{2066} to \u{200F}left\u{FEFF}", "=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "'=1", "\t=1",
    "# heading", "> quote", "`code", "**bold", "*a **b* c**", "[x](javascript:alert(1))", "<!-- comment", "]]>",
    "</title></svg><svg onload=x>", "&amp; &#x202E; &lt;script&gt;", "\u{0}\u{7}\u{1B}[31m", "import x from 'y'",
    "\\", "\\`", "1. one\n2. two", "| a |\n| - |", "---", "日本語 😀 e\u{301}`\u{301}", "*/} {/* ", "-->", "`a | b` \\",
    "export const x = 1", "2. two\n- a\n  3. b\n\n  more\n\n    deeper\n- c", "a\n:-:", "a\n===", "***", "*** x ***",
    "_a_ __b__ ![x](https://a.example) [a]: https://b.example [^1]", "- ```\n  x\n```\n</Note>", "~x~ ~~y~~",
    "+ a\n+ b\n\n\n+ c", "a  \nb\\\nc", "`` `{x}` `` ``` ` ```", "**a**b**c** *d*e*", "    indented\n\ttab",
    "<b>\n\n</b>", "a `b\nc` d", "**a\nb**", "- [ ] one\n- [x] two", "`` a", "|", "||", "`|`", "`a\\|b`", "\\\\|",
    "`\\`|", "```", "~~~~\n~~~\n```\n</Tab>",
    "<https://a.example/{x}|y> [a](https://b.example/(c)|d)", "Notes", "x, \"y\"\r\nz", "￾\u{FFFF}",
    String(String(repeating: "long & <b>*_`| {x} \n", count: 500).prefix(10_000)),
  ]

  /// The documents that each text makes.
  static let documents = texts.map { compiled($0).documents }

  static func compiled(_ text: String) -> CompiledCoverage {
    let here = SourceLocation(path: "test", line: 1, column: 1)
    let string = TypeReference(name: "string", location: here)
    let note = Note(text, at: here)
    let words = Remarks(description: note, deprecation: Deprecation(advice: text), since: text)
    func reference(_ name: String) -> TypeReference { TypeReference(name: name, location: here) }
    var limits = ValueLimits(location: here)
    limits.pattern = Located(text, at: here)
    limits.requiredIf = [ValueLimits.Condition(input: Located("b", at: here), values: [Located(text, at: here)])]
    let types = [
      TypeDeclaration(
        id: "E", kind: .closedEnum([.init(text, remarks: words, at: here)]), remarks: words, location: here),
      TypeDeclaration(
        id: "O",
        kind: .object([
          .init(
            id: "p", type: reference("E"), isNullable: true, isOptional: true, limits: limits, remarks: words,
            location: here)
        ]), location: here),
      TypeDeclaration(
        id: "U",
        kind: .taggedUnion(
          discriminator: text, cases: [.init(value: text, type: reference("O"), location: here)], isOpen: true),
        location: here),
    ]
    let items = ["a", "b"].map { CoverageItem(id: $0, note: note, stage: text, since: text, location: here) }
    let category = Category(
      id: "h", name: text, types: types,
      models: ["m", "n"].map { id in
        Model(
          id: id, vendorID: text, label: text, record: "R",
          fields: ["a", "b", "c"].map { Field(id: $0, type: reference("U"), remarks: words, location: here) },
          remarks: words,
          location: here)
      },
      actions: [
        Action(
          id: "act", vendorID: text, label: text, endpoint: Endpoint(method: "POST", route: text), permission: text,
          inputs: ["a", "b"].map {
            InputNode(id: $0, content: .leaf(string), limits: limits, remarks: words, location: here)
          }, answer: reference("O"), remarks: words, location: here)
      ],
      features: [
        Feature(id: "f", label: text, remarks: words, location: here),
        Feature(id: "g", label: text, parent: Located("f", at: here), location: here),
      ], description: note, hasToolsJSON: true, location: here)
    let kinds: [(ConstraintKind, [[String]])] = [
      (.allowedValues, [[text, text]]), (.defaultValue, [[text]]), (.required, []),
    ]
    let constraints = kinds.map { ConstraintEntry($0, $1, subject: Located("a", at: here), location: here) }
    let values = ValueMap(
      target: Located("m.a", at: here), source: text,
      entries: [ValueMap.Entry(remote: text, unified: Located(.text(text), at: here))],
      otherwise: Located(nil, at: here),
      location: here)
    let connector = ConnectorEntry(
      slug: "s", name: text, title: text, stage: text, access: text, notes: [note, note],
      guides: [
        GuideEntry(title: text, description: text, url: Located("https://a.example/" + text, at: here), location: here),
        GuideEntry(title: text, description: text, url: Located(text, at: here), location: here),
      ],
      models: [
        ModelCoverage(
          id: "m", fields: items, note: note, constraints: constraints, valueMaps: [values], location: here)
      ],
      actions: [ActionCoverage(id: "act", inputs: items, note: note, constraints: constraints, location: here)],
      features: [CoverageItem(id: "f", note: note, location: here)],
      unsupported: [CoverageItem(id: "m.c", note: note, location: here)],
      notImplemented: [
        CoverageItem(id: "n", note: note, location: here), CoverageItem(id: "features.g", note: note, location: here),
      ], location: here, slugLocation: here)
    return CompiledCoverage(Specification(category: category, connectors: [connector]))
  }
}
