import _CoverageGenerator
import _CoverageSpec

extension SpecMaker {
  /// A model, as far as others need to know it.
  struct ModelPart {
    var id: String
    var fields: [String]
    var members: [Member]
  }

  mutating func model(
    _ id: String, hasID: Bool, in scope: inout Scope, owners: inout Scope, parameters: Scope, _ models: [String],
    _ actions: [String],
    _ declared: [Declared]
  ) -> ModelPart {
    var fieldScope = Scope()
    var fields: [String] = []
    var members: [Member] = [("id", .string(id)), ("vendor_id", .string("v_\(id)")), ("label", text())]
    var fieldList: [JSONNode] = []
    if hasID {
      take("id", in: &fieldScope)
      fields.append("id")
      fieldList.append(.record([("id", "id"), ("type", "string")]))
    }
    for _ in 0..<random.number(below: 6) {
      fields.append(self.id(in: &fieldScope))
      fieldList.append(.record(field(fields[fields.count - 1], in: &fieldScope, models, declared)))
    }
    members.append(("record", .string(random.chance(97) ? typeName(in: &scope) : "Record")))
    members += remarks("model") + swiftName("model", in: &owners)
    members.append(("fields", .list(fieldList)))
    guard uses("listed model", 60) else { return ModelPart(id: id, fields: fields, members: members) }
    members.append(("route", .string("/\(id)")))
    if uses("filters", 50) {
      var parameters = parameters
      let paths =
        ["\(id)"] + fields.map { "\(id).\($0)" } + actions
      let filters = (0..<(1 + random.number(below: 2))).map { _ in
        var filter = parameter(in: &parameters, declared, "filter")
        if uses("filter with needs", 35) { filter.append(("needs", .list([.string(random.one(of: paths))]))) }
        return JSONNode.record(filter)
      }
      members.append(("filters", .list(filters)))
    }
    return ModelPart(id: id, fields: fields, members: members)
  }

  private mutating func field(
    _ id: String, in scope: inout Scope, _ models: [String], _ declared: [Declared]
  ) -> [Member] {
    let type = type(for: "field", among: declared)
    var members: [Member] = [("id", .string(id)), ("type", .string(type))] + presence("field")
    if uses("reference of field", 10) { members.append(("reference", .string(random.one(of: models)))) }
    if uses("field that expands", 8) { members.append(("expands", .string(random.one(of: models)))) }
    members += remarks("field")
    return members + swiftName("field", in: &scope)
  }
}
