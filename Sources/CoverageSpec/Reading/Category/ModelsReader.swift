/// Reads a model with its fields.
struct ModelsReader {
  let findings: FileFindings

  func read(_ node: JSONNode) -> Model? {
    guard var object = ObjectReader(node, "a model", findings) else { return nil }
    let id = object.requiredID()
    let vendorID = object.text("vendor_id")
    let label = object.text("label")
    let record = object.requiredText("record")
    let route = object.route("route")
    let swiftName = object.text("swift_name")
    let fields = object.requiredList("fields").compactMap(readField)
    let filters = object.list("filters").compactMap(ListParametersReader(findings: findings).readFilter)
    let remarks = object.remarks()
    object.reportUnknownKeys()
    return id.map {
      Model(
        id: $0.value, vendorID: vendorID ?? $0.value, label: label ?? words(ofID: $0.value),
        record: record?.value ?? "", route: route, swiftName: swiftName, fields: fields, filters: filters,
        remarks: remarks,
        location: $0.location)
    }
  }

  private func readField(_ node: JSONNode) -> Field? {
    guard var object = ObjectReader(node, "a field", findings) else { return nil }
    let id = object.requiredID()
    let type = object.requiredType()
    let isNullable = object.flag("nullable")
    let isOptional = object.flag("optional")
    let reference = object.string("reference")
    let expands = object.string("expands")
    let remarks = object.remarks()
    let swiftName = object.text("swift_name")
    object.reportUnknownKeys()
    return id.map {
      Field(
        id: $0.value, type: type, isNullable: isNullable, isOptional: isOptional, reference: reference,
        expands: expands, remarks: remarks, swiftName: swiftName, location: $0.location)
    }
  }
}
