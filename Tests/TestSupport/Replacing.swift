import _CoverageSpec

// Parts of a spec with one thing or another in the place of what they have. The spec itself never changes once it is
// read.

extension Category {
  package func with(
    id: String? = nil, models: [Model]? = nil, actions: [Action]? = nil, features: [Feature]? = nil,
    moved: [Move]? = nil
  ) -> Category {
    Category(
      id: id ?? self.id, name: name, swiftName: swiftName, types: types, models: models ?? self.models,
      listParameters: listParameters, actions: actions ?? self.actions, features: features ?? self.features,
      errorCodes: errorCodes, moved: moved ?? self.moved, description: description, hasToolsJSON: hasToolsJSON,
      location: location)
  }
}

extension Model {
  package func with(label: String? = nil, fields: [Field]? = nil) -> Model {
    Model(
      id: id, vendorID: vendorID, label: label ?? self.label, record: record, route: route, swiftName: swiftName,
      fields: fields ?? self.fields, filters: filters, remarks: remarks, location: location)
  }
}

extension Field {
  package func with(type: TypeReference? = nil, isNullable: Bool? = nil, isOptional: Bool? = nil) -> Field {
    Field(
      id: id, type: type ?? self.type, isNullable: isNullable ?? self.isNullable,
      isOptional: isOptional ?? self.isOptional, reference: reference, expands: expands, remarks: remarks,
      swiftName: swiftName, location: location)
  }
}

extension Action {
  package func with(endpoint: Endpoint? = nil, inputs: [InputNode]? = nil) -> Action {
    Action(
      id: id, vendorID: vendorID, label: label, endpoint: endpoint ?? self.endpoint, permission: permission,
      twinOf: twinOf, inputs: inputs ?? self.inputs, remoteFields: remoteFields, answer: answer, remarks: remarks,
      swiftName: swiftName, location: location)
  }
}

extension InputNode {
  package func with(isRequired: Bool? = nil, isNullable: Bool? = nil) -> InputNode {
    InputNode(
      id: id, content: content, isRequired: isRequired ?? self.isRequired, isNullable: isNullable ?? self.isNullable,
      reference: reference, routeParameter: routeParameter, bodyPath: bodyPath, requiredWith: requiredWith,
      oneOf: oneOf, limits: limits, remarks: remarks, swiftName: swiftName, location: location)
  }
}

extension Feature {
  package func with(label: String) -> Feature {
    Feature(id: id, label: label, parent: parent, remarks: remarks, swiftName: swiftName, location: location)
  }
}

extension ConnectorEntry {
  /// - Parameter stage: Nil for the one that it has, and nil inside for none.
  package func with(
    slug: String? = nil, name: String? = nil, title: String? = nil, swiftName: String? = nil, stage: String?? = nil,
    access: String? = nil, models: [ModelCoverage]? = nil, actions: [ActionCoverage]? = nil,
    features: [CoverageItem]? = nil, unsupported: [CoverageItem]? = nil, notImplemented: [CoverageItem]? = nil,
    movedFrom: [Located<String>]? = nil
  ) -> ConnectorEntry {
    ConnectorEntry(
      slug: slug ?? self.slug, name: name ?? self.name, title: title ?? self.title,
      swiftName: swiftName ?? self.swiftName, swiftValueName: swiftValueName, stage: stage ?? self.stage,
      access: access ?? self.access, assets: assets, notes: notes, guides: guides, models: models ?? self.models,
      actions: actions ?? self.actions, features: features ?? self.features,
      unsupported: unsupported ?? self.unsupported, notImplemented: notImplemented ?? self.notImplemented,
      lintExceptions: lintExceptions, movedFrom: movedFrom ?? self.movedFrom, location: location,
      slugLocation: slugLocation)
  }
}

extension ModelCoverage {
  /// - Parameter note: Nil for the one that it has, and nil inside for none.
  package func with(fields: [CoverageItem]? = nil, note: Note?? = nil) -> ModelCoverage {
    ModelCoverage(
      id: id, fields: fields ?? self.fields, note: note ?? self.note, stage: stage, since: since,
      constraints: constraints, valueMaps: valueMaps, location: location)
  }
}

extension ActionCoverage {
  package func with(inputs: [CoverageItem]? = nil, constraints: [ConstraintEntry]? = nil) -> ActionCoverage {
    ActionCoverage(
      id: id, inputs: inputs ?? self.inputs, note: note, stage: stage, since: since,
      constraints: constraints ?? self.constraints, sameAs: sameAs, differs: differs, location: location)
  }
}
