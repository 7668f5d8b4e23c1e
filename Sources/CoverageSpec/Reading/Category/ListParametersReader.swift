/// Reads a parameter of lists: one of all models, or a filter of one.
struct ListParametersReader {
  let findings: FileFindings

  func readFilter(_ node: JSONNode) -> ListParameter? { read(node, "a filter") { _, _ in } }

  func readCommon(_ node: JSONNode) -> ListParameter? {
    read(node, "a list parameter") { object, parameter in
      parameter.range = readRange(&object)
      parameter.ignoresUnsupportedFilters = object.flag("ignores_unsupported_filters")
    }
  }

  private func read(
    _ node: JSONNode, _ what: String, _ readMore: (inout ObjectReader, inout ListParameter) -> Void
  ) -> ListParameter? {
    guard var object = ObjectReader(node, what, findings) else { return nil }
    let id = object.requiredID()
    var parameter = ListParameter(
      id: id?.value ?? "", type: object.requiredType(), needs: object.strings("needs"),
      remarks: object.remarks(), swiftName: object.text("swift_name"),
      location: id?.location ?? object.location)
    if let node = object.node("default") { readDefault(node, &parameter) }
    readMore(&object, &parameter)
    object.reportUnknownKeys()
    return id == nil ? nil : parameter
  }

  /// The bounds, both of which must be there where one is.
  private func readRange(_ object: inout ObjectReader) -> ClosedRange<Int>? {
    object.allow("minimum", "maximum")
    guard object.has("minimum") || object.has("maximum") else { return nil }
    guard let minimum = object.requiredInteger("minimum", atLeast: .min),
      let maximum = object.requiredInteger("maximum", atLeast: minimum)
    else { return nil }
    return minimum...maximum
  }

  private func readDefault(_ node: JSONNode, _ parameter: inout ListParameter) {
    let form: ListParameter.DefaultForm
    switch node.value {
    case .string(let text): (parameter.defaultValue, form) = (text, .text)
    case .number(let spelling): (parameter.defaultValue, form) = (spelling, .number)
    case .bool(let value): (parameter.defaultValue, form) = (value ? "true" : "false", .boolean)
    case .object, .array, .null, .repeated:
      return findings.wrongType("'default'", mustBe: "a text, a number, true or false", found: node)
    }
    parameter.defaultForm = Located(form, at: findings.location(of: node))
  }
}
