import _CoverageHistory
import _CoverageSpec
import _CoverageTestSupport

/// Random edits of a specification, each of which names the cells that it changes.
struct RandomEdits {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  /// Changes one thing of a specification.
  mutating func edit(_ specification: inout Specification) {
    let connector = number(below: specification.connectors.count)
    switch number(below: 12) {
    case 0, 1, 2: toggleField(&specification, connector)
    case 3, 4: toggleInput(&specification, connector)
    case 5, 6: moveFeature(&specification, connector)
    case 7: toggleNote(&specification.connectors[connector])
    case 8: toggleConstraint(&specification.connectors[connector])
    case 9: changeField(&specification.category)
    case 10: changeInput(&specification.category)
    default: changeWords(&specification)
    }
  }

  private mutating func toggleField(_ specification: inout Specification, _ connector: Int) {
    let model = specification.category.models[number(below: specification.category.models.count)]
    let field = model.fields[number(below: model.fields.count)]
    let location = specification.connectors[connector].location
    guard let index = specification.connectors[connector].models.firstIndex(where: { $0.id == model.id }) else {
      specification.connectors[connector].models.append(ModelCoverage(id: model.id, fields: [], location: location))
      return
    }
    toggle(field.id, in: &specification.connectors[connector].models[index].fields, at: location)
  }

  private mutating func toggleInput(_ specification: inout Specification, _ connector: Int) {
    let action = specification.category.actions[number(below: specification.category.actions.count)]
    let inputs = action.coverageInputs
    let location = specification.connectors[connector].location
    guard let index = specification.connectors[connector].actions.firstIndex(where: { $0.id == action.id }) else {
      specification.connectors[connector].actions.append(ActionCoverage(id: action.id, inputs: [], location: location))
      return
    }
    toggle(
      inputs[number(below: inputs.count)].path, in: &specification.connectors[connector].actions[index].inputs,
      at: location)
  }

  private func toggle(_ id: String, in items: inout [CoverageItem], at location: SourceLocation) {
    if let index = items.firstIndex(where: { $0.id == id }) {
      items.remove(at: index)
    } else {
      items.append(CoverageItem(id: id, location: location))
    }
  }

  private mutating func moveFeature(_ specification: inout Specification, _ connector: Int) {
    let features = specification.category.features
    let id = features[number(below: features.count)].id
    let path = "features.\(id)"
    var entry = specification.connectors[connector]
    entry.features.removeAll { $0.id == id }
    entry.unsupported.removeAll { $0.id == path }
    entry.notImplemented.removeAll { $0.id == path }
    switch number(below: 4) {
    case 0: entry.features.append(CoverageItem(id: id, location: entry.location))
    case 1: entry.unsupported.append(CoverageItem(id: path, location: entry.location))
    case 2: entry.notImplemented.append(CoverageItem(id: path, location: entry.location))
    default: break
    }
    specification.connectors[connector] = entry
  }

  private mutating func toggleNote(_ connector: inout ConnectorEntry) {
    guard !connector.models.isEmpty else { return }
    let index = number(below: connector.models.count)
    let note = Note("Note \(number(below: 3)).", at: connector.location)
    if connector.models[index].fields.isEmpty || number(below: 2) == 0 {
      connector.models[index].note = connector.models[index].note == nil ? note : nil
    } else {
      let field = number(below: connector.models[index].fields.count)
      connector.models[index].fields[field].note = note
    }
  }

  private mutating func toggleConstraint(_ connector: inout ConnectorEntry) {
    guard !connector.actions.isEmpty else { return }
    let index = number(below: connector.actions.count)
    let limit = ConstraintEntry(.limit, [[String(1 + number(below: 5))]], location: connector.location)
    if connector.actions[index].constraints.isEmpty || number(below: 3) > 0 {
      connector.actions[index].constraints = [limit]
    } else {
      connector.actions[index].constraints = []
    }
  }

  private mutating func changeField(_ category: inout Category) {
    let model = number(below: category.models.count)
    let field = number(below: category.models[model].fields.count)
    switch number(below: 4) {
    case 0: category.models[model].fields[field].isNullable.toggle()
    case 1: category.models[model].fields[field].isOptional.toggle()
    case 2: category.models[model].fields[field].type.toggleList()
    default: category.models[model].fields.swapAt(field, 0)
    }
  }

  private mutating func changeInput(_ category: inout Category) {
    let action = number(below: category.actions.count)
    let input = number(below: category.actions[action].inputs.count)
    if number(below: 2) == 0 {
      category.actions[action].inputs[input].isRequired.toggle()
    } else {
      category.actions[action].inputs[input].isNullable.toggle()
    }
  }

  private mutating func changeWords(_ specification: inout Specification) {
    let text = "Label \(number(below: 4))"
    switch number(below: 4) {
    case 0: specification.category.models[0].label = text
    case 1: specification.category.features[0].label = text
    case 2: specification.connectors[0].title = text
    default: specification.category.actions[0].endpoint?.route = "/r\(number(below: 3))"
    }
  }
}

extension TypeReference {
  /// Makes a list of a single value, and a single value of a list.
  fileprivate mutating func toggleList() { containers = isArray ? [] : [Container()] }
}
