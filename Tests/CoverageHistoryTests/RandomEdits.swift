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
    let entry = specification.connectors[connector]
    var models = entry.models
    if let index = models.firstIndex(where: { $0.id == model.id }) {
      models[index] = models[index].with(fields: toggled(field.id, in: models[index].fields, at: entry.location))
    } else {
      models.append(ModelCoverage(id: model.id, fields: [], location: entry.location))
    }
    specification.connectors[connector] = entry.with(models: models)
  }

  private mutating func toggleInput(_ specification: inout Specification, _ connector: Int) {
    let action = specification.category.actions[number(below: specification.category.actions.count)]
    let inputs = action.coverageInputs
    let entry = specification.connectors[connector]
    var actions = entry.actions
    if let index = actions.firstIndex(where: { $0.id == action.id }) {
      let path = inputs[number(below: inputs.count)].path
      actions[index] = actions[index].with(inputs: toggled(path, in: actions[index].inputs, at: entry.location))
    } else {
      actions.append(ActionCoverage(id: action.id, inputs: [], location: entry.location))
    }
    specification.connectors[connector] = entry.with(actions: actions)
  }

  private func toggled(_ id: String, in items: [CoverageItem], at location: SourceLocation) -> [CoverageItem] {
    let others = items.filter { $0.id != id }
    return others.count < items.count ? others : items + [CoverageItem(id: id, location: location)]
  }

  private mutating func moveFeature(_ specification: inout Specification, _ connector: Int) {
    let features = specification.category.features
    let id = features[number(below: features.count)].id
    let path = "features.\(id)"
    let entry = specification.connectors[connector]
    let place = number(below: 4)
    func item(_ id: String, at own: Int) -> [CoverageItem] {
      place == own ? [CoverageItem(id: id, location: entry.location)] : []
    }
    specification.connectors[connector] = entry.with(
      features: entry.features.filter { $0.id != id } + item(id, at: 0),
      unsupported: entry.unsupported.filter { $0.id != path } + item(path, at: 1),
      notImplemented: entry.notImplemented.filter { $0.id != path } + item(path, at: 2))
  }

  private mutating func toggleNote(_ connector: inout ConnectorEntry) {
    var models = connector.models
    guard !models.isEmpty else { return }
    let index = number(below: models.count)
    let note = Note("Note \(number(below: 3)).", at: connector.location)
    var fields = models[index].fields
    if fields.isEmpty || number(below: 2) == 0 {
      models[index] = models[index].with(note: .some(models[index].note == nil ? note : nil))
    } else {
      let place = number(below: fields.count)
      let field = fields[place]
      fields[place] = CoverageItem(
        id: field.id, note: note, stage: field.stage, since: field.since, location: field.location)
      models[index] = models[index].with(fields: fields)
    }
    connector = connector.with(models: models)
  }

  private mutating func toggleConstraint(_ connector: inout ConnectorEntry) {
    var actions = connector.actions
    guard !actions.isEmpty else { return }
    let index = number(below: actions.count)
    let limit = ConstraintEntry(.limit, [[String(1 + number(below: 5))]], location: connector.location)
    let isLimited = actions[index].constraints.isEmpty || number(below: 3) > 0
    actions[index] = actions[index].with(constraints: isLimited ? [limit] : [])
    connector = connector.with(actions: actions)
  }

  private mutating func changeField(_ category: inout Category) {
    var models = category.models
    let model = number(below: models.count)
    var fields = models[model].fields
    let index = number(below: fields.count)
    let field = fields[index]
    switch number(below: 4) {
    case 0: fields[index] = field.with(isNullable: !field.isNullable)
    case 1: fields[index] = field.with(isOptional: !field.isOptional)
    case 2: fields[index] = field.with(type: field.type.toggledList)
    default: fields.swapAt(index, 0)
    }
    models[model] = models[model].with(fields: fields)
    category = category.with(models: models)
  }

  private mutating func changeInput(_ category: inout Category) {
    var actions = category.actions
    let action = number(below: actions.count)
    var inputs = actions[action].inputs
    let index = number(below: inputs.count)
    let input = inputs[index]
    inputs[index] =
      number(below: 2) == 0 ? input.with(isRequired: !input.isRequired) : input.with(isNullable: !input.isNullable)
    actions[action] = actions[action].with(inputs: inputs)
    category = category.with(actions: actions)
  }

  private mutating func changeWords(_ specification: inout Specification) {
    let text = "Label \(number(below: 4))"
    let category = specification.category
    switch number(below: 4) {
    case 0: specification.category = category.with(models: category.models.replacingFirst { $0.with(label: text) })
    case 1:
      specification.category = category.with(features: category.features.replacingFirst { $0.with(label: text) })
    case 2: specification.connectors[0] = specification.connectors[0].with(title: text)
    default:
      guard var endpoint = category.actions[0].endpoint else { return }
      endpoint.route = "/r\(number(below: 3))"
      specification.category = category.with(actions: category.actions.replacingFirst { $0.with(endpoint: endpoint) })
    }
  }
}

extension Array {
  /// The elements with another one in the place of the first.
  fileprivate func replacingFirst(_ replacement: (Element) -> Element) -> [Element] {
    [replacement(self[0])] + dropFirst()
  }
}

extension TypeReference {
  /// A list of what is a single value, and a single value of what is a list.
  fileprivate var toggledList: TypeReference {
    var toggled = self
    toggled.containers = isArray ? [] : [Container()]
    return toggled
  }
}
