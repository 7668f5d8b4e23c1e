import _CoverageSpec

extension Specification {
  /// The specification in which connectors support only what is generally available.
  var generallyAvailable: Specification {
    Specification(category: category, connectors: connectors.map(\.generallyAvailable))
  }
}

extension ConnectorEntry {
  /// The connector with everything of another stage as not implemented, and the stage as its note.
  ///
  /// What says no stage, nor what it belongs to, counts as generally available: most connectors have none.
  fileprivate var generallyAvailable: ConnectorEntry {
    var connector = self
    var others: [CoverageItem] = []
    /// The parts that stay; a part goes with the whole.
    func parts(_ items: [CoverageItem], of owner: String, _ whole: String?) -> [CoverageItem] {
      items.filter { item in
        let stage = whole.isGeneral ? item.stage ?? whole : whole
        if !stage.isGeneral { others.append(.other("\(owner).\(item.id)", stage, at: item.location)) }
        return stage.isGeneral
      }
    }
    connector.models = models.compactMap { model in
      var model = model
      let whole = model.stage ?? stage
      model.fields = parts(model.fields, of: model.id, whole)
      if !whole.isGeneral { others.append(.other(model.id, whole, at: model.location)) }
      return whole.isGeneral ? model : nil
    }
    connector.actions = actions.compactMap { action in
      var action = action
      let whole = action.stage ?? stage
      action.inputs = parts(action.inputs, of: action.id, whole)
      if !whole.isGeneral { others.append(.other(action.id, whole, at: action.location)) }
      return whole.isGeneral ? action : nil
    }
    connector.features = features.filter { feature in
      let own = feature.stage ?? stage
      if !own.isGeneral { others.append(.other("features.\(feature.id)", own, at: feature.location)) }
      return own.isGeneral
    }
    connector.notImplemented += others
    return connector
  }
}

extension CoverageItem {
  fileprivate static func other(_ path: String, _ stage: String?, at location: SourceLocation) -> CoverageItem {
    let words = (stage ?? "").replacing("_", with: " ")
    return CoverageItem(id: path, note: Note("Not generally available: \(words).", at: location), location: location)
  }
}

extension String? {
  /// Whether a stage is that of general availability, or none.
  fileprivate var isGeneral: Bool { self == nil || self == "general" }
}
