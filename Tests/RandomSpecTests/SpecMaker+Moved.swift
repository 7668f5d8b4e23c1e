import _CoverageGenerator
import _CoverageSpec

extension SpecMaker {
  /// Where paths went that the category had before.
  mutating func moved(models: [ModelPart], actions: [ActionPart], features: [String]) -> [JSONNode] {
    guard random.chance(35) else { return [] }
    var found: [JSONNode] = []
    for model in models.prefix(1) {
      if random.chance(50) { found.append(move("model", from: old(found.count), to: model.id)) }
      for field in random.some(of: model.fields, 50) {
        found.append(move("field", from: "\(model.id).\(old(found.count))", to: "\(model.id).\(field)"))
      }
    }
    for action in actions.prefix(1) {
      if random.chance(50) { found.append(move("action", from: old(found.count), to: action.id)) }
      for input in random.some(of: action.inputs, 50) {
        let groups = input.split(separator: ".").dropLast().map { $0 + "." }.joined()
        let from = (random.chance(70) ? groups : "") + old(found.count)
        let kind = groups.isEmpty ? "input" : "nested input"
        found.append(move(kind, from: "\(action.id).\(from)", to: "\(action.id).\(input)"))
      }
    }
    for feature in features.prefix(1) where random.chance(50) {
      found.append(move("feature", from: "features.\(old(found.count))", to: "features.\(feature)"))
    }
    return found
  }

  private mutating func old(_ number: Int) -> String {
    random.chance(hostility) ? random.one(of: Names.hostile) : "former_\(number)"
  }

  private mutating func move(_ kind: String, from: String, to: String) -> JSONNode {
    use("moved \(kind)")
    var scope = Scope()
    return .record([("from", .string(from)), ("to", .string(to))] + swiftName("move", in: &scope))
  }
}
