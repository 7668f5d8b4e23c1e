/// Reads a parameter of lists: one of all models, or a filter of one.
struct ListParametersReader {
  let findings: FileFindings

  func readFilter(_ node: JSONNode) -> ListParameter? { read(node, "a filter", isCommon: false) }

  func readCommon(_ node: JSONNode) -> ListParameter? { read(node, "a list parameter", isCommon: true) }

  private func read(_ node: JSONNode, _ what: String, isCommon: Bool) -> ListParameter? {
    guard var object = ObjectReader(node, what, findings) else { return nil }
    let id = object.requiredID()
    let type = object.requiredType()
    let needs = object.strings("needs")
    findings.refuseRepetitions(of: needs)
    let remarks = object.remarks()
    let swiftName = object.text("swift_name")
    let defaultValue = object.node("default").flatMap(readDefault)
    let range = isCommon ? readRange(&object) : nil
    let ignoresUnsupportedFilters = isCommon && object.flag("ignores_unsupported_filters")
    object.reportUnknownKeys()
    return id.map {
      ListParameter(
        id: $0.value, type: type, needs: needs, range: range, defaultValue: defaultValue?.text,
        defaultForm: defaultValue?.form, ignoresUnsupportedFilters: ignoresUnsupportedFilters, remarks: remarks,
        swiftName: swiftName, location: $0.location)
    }
  }

  /// The bounds, both of which must be there where one is.
  private func readRange(_ object: inout ObjectReader) -> ClosedRange<Int>? {
    object.allow("minimum", "maximum")
    guard object.has("minimum") || object.has("maximum") else { return nil }
    let minimum = object.requiredInteger("minimum", atLeast: .min)
    let maximum = object.requiredInteger("maximum", atLeast: minimum ?? .min)
    guard let minimum, let maximum else { return nil }
    return minimum...maximum
  }

  private func readDefault(_ node: JSONNode) -> (text: String, form: Located<ListParameter.DefaultForm>)? {
    func read(_ text: String, _ form: ListParameter.DefaultForm) -> (String, Located<ListParameter.DefaultForm>) {
      (text, Located(form, at: findings.location(of: node)))
    }
    switch node.value {
    case .string(let text): return read(text, .text)
    case .number(let spelling): return read(spelling, .number)
    case .bool(let value): return read(value ? "true" : "false", .boolean)
    case .object, .array, .null, .repeated:
      findings.wrongType("'default'", mustBe: "a text, a number, true or false", found: node)
      return nil
    }
  }
}
