import _CoverageSpec

extension FactList {
  /// Adds the facts of a category.
  mutating func addCategory(_ category: Category) {
    var writer = FactWriter(path: SpecPath.category, at: category.location)
    writer.add(.id, category.id)
    writer.add(.name, category.name)
    writer.add(.swiftName, category.swiftName)
    writer.add(Remarks(description: category.description))
    if category.hasToolsJSON { writer.add(.output, .text("true"), detail: "tools_json") }
    writer.add(.order, .paths(category.models.map(\.id) + category.actions.map(\.id)))
    writer.add(.order, .paths(category.features.map { "features.\($0.id)" }), detail: "features")
    for move in category.moved {
      writer.add(.formerID, .paths([move.to.value]), detail: move.from.value, at: move.from.location)
    }
    add(writer)
    addErrorCodes(category)
    for type in category.types { addType(type) }
    for model in category.models { addModel(model) }
    for parameter in category.listParameters {
      addParameter(parameter, path: SpecPath.listParameter(parameter.id), kind: "list parameter")
    }
    for action in category.actions { addAction(action) }
    for feature in category.features { addFeature(feature) }
  }

  private mutating func addErrorCodes(_ category: Category) {
    let codes = [
      ("action_not_available", category.errorCodes.actionNotAvailable),
      ("action_disabled", category.errorCodes.actionDisabled),
      ("model_not_available", category.errorCodes.modelNotAvailable),
      ("model_disabled", category.errorCodes.modelDisabled),
    ]
    for (key, code) in codes {
      var writer = FactWriter(path: SpecPath.errorCode(key), at: category.location)
      writer.add(.vendorID, code)
      add(writer)
    }
  }

  private mutating func addModel(_ model: Model) {
    var writer = FactWriter(path: model.id, at: model.location)
    writer.add(.presence, "model")
    writer.add(.id, model.id)
    writer.add(.label, model.label)
    writer.add(.vendorID, model.vendorID)
    writer.add(.record, model.record)
    writer.add(.route, model.route)
    writer.add(.swiftName, model.swiftName)
    writer.add(model.remarks)
    writer.add(.order, .paths(model.fields.map { "\(model.id).\($0.id)" }))
    add(writer)
    for field in model.fields { addField(field, of: model) }
    for filter in model.filters {
      addParameter(filter, path: SpecPath.filter(filter.id, of: model.id), kind: "filter")
    }
  }

  private mutating func addField(_ field: Field, of model: Model) {
    var writer = FactWriter(path: "\(model.id).\(field.id)", at: field.location)
    writer.add(.presence, "field")
    writer.add(.id, field.id)
    writer.add(.type, field.type.spelling)
    writer.add(.nullable, flag: field.isNullable)
    writer.add(.optional, flag: field.isOptional)
    writer.add(.reference, paths: [field.reference].compactMap(\.self))
    writer.add(.expands, paths: [field.expands].compactMap(\.self))
    writer.add(field.remarks)
    writer.add(.swiftName, field.swiftName)
    add(writer)
  }

  private mutating func addParameter(_ parameter: ListParameter, path: String, kind: String) {
    var writer = FactWriter(path: path, at: parameter.location)
    writer.add(.presence, kind)
    writer.add(.type, parameter.type.spelling)
    writer.add(.needs, paths: parameter.needs)
    writer.add(.range, parameter.range.map { "\($0.lowerBound) to \($0.upperBound)" })
    writer.add(.defaultValue, parameter.defaultValue)
    writer.add(.ignoresUnsupportedFilters, flag: parameter.ignoresUnsupportedFilters)
    writer.add(.swiftName, parameter.swiftName)
    writer.add(parameter.remarks)
    add(writer)
  }

  private mutating func addFeature(_ feature: Feature) {
    var writer = FactWriter(path: "features.\(feature.id)", at: feature.location)
    writer.add(.presence, "feature")
    writer.add(.id, feature.id)
    writer.add(.label, feature.label)
    writer.add(.parent, paths: [feature.parent].compactMap(\.self), under: "features.")
    writer.add(.swiftName, feature.swiftName)
    writer.add(feature.remarks)
    add(writer)
  }
}

extension FactList {
  /// Adds the facts of an action and its inputs.
  mutating func addAction(_ action: Action) {
    var writer = FactWriter(path: action.id, at: action.location)
    writer.add(.presence, "action")
    writer.add(.id, action.id)
    writer.add(.label, action.label)
    writer.add(.vendorID, action.vendorID)
    writer.add(.method, action.endpoint?.method)
    writer.add(.route, action.endpoint?.route)
    writer.add(.permission, action.permission)
    writer.add(.twin, paths: [action.twinOf].compactMap(\.self))
    writer.add(.remoteFields, texts: action.remoteFields)
    writer.add(.answer, action.answer?.spelling)
    writer.add(.swiftName, action.swiftName)
    writer.add(action.remarks)
    writer.add(.order, .paths(action.inputs.map { "\(action.id).\($0.id)" }))
    add(writer)
    for node in action.inputs { addNode(node, under: action.id, in: action.id) }
  }

  private mutating func addNode(_ node: InputNode, under parent: String, in action: String) {
    let path = "\(parent).\(node.id)"
    var writer = FactWriter(path: path, at: node.location)
    writer.add(.required, flag: node.isRequired)
    writer.add(.nullable, flag: node.isNullable)
    writer.add(.reference, paths: [node.reference].compactMap(\.self))
    writer.add(.routeParameter, node.routeParameter)
    writer.add(.bodyPath, node.bodyPath)
    writer.add(.requiredWith, paths: node.requiredWith, under: parent + ".")
    writer.add(.oneOf, paths: node.oneOf, under: path + ".")
    writer.add(.swiftName, node.swiftName)
    writer.add(node.limits, under: parent + ".")
    writer.add(node.remarks)
    switch node.content {
    case .leaf(let type):
      writer.add(.presence, "input")
      writer.add(.id, String(path.dropFirst(action.count + 1)))
      writer.add(.type, type.spelling)
      add(writer)
    case .group(let children, let item):
      writer.add(.presence, item == nil ? "group" : "list")
      writer.add(.item, item)
      writer.add(.order, .paths(children.map { "\(path).\($0.id)" }))
      add(writer)
      for child in children { addNode(child, under: path, in: action) }
    }
  }
}
