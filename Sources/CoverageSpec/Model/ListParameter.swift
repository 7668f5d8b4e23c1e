/// A parameter that the API takes where it lists records: a filter, or one that says how to list.
package final class ListParameter: Sendable {
  /// The form of a default in JSON.
  package enum DefaultForm: Sendable {
    case text, number, boolean
  }

  package let id: String
  package let type: TypeReference
  /// Without these the API answers the filter with nothing: fields of the model that is listed where the parameter is
  /// common to all models, coverage paths where it is one model's own.
  package let needs: [Located<String>]
  /// The numbers that the API takes.
  package let range: ClosedRange<Int>?
  /// The value without the parameter, as the file spells it.
  package let defaultValue: String?
  /// The form of the default in the file.
  package let defaultForm: Located<DefaultForm>?
  /// Where it is true the API ignores the filters that it would answer with nothing.
  package let ignoresUnsupportedFilters: Bool
  package let remarks: Remarks
  package let swiftName: String?
  package let location: SourceLocation

  package init(
    id: String, type: TypeReference, needs: [Located<String>] = [], range: ClosedRange<Int>? = nil,
    defaultValue: String? = nil, defaultForm: Located<DefaultForm>? = nil, ignoresUnsupportedFilters: Bool = false,
    remarks: Remarks = Remarks(), swiftName: String? = nil, location: SourceLocation
  ) {
    self.id = id
    self.type = type
    self.needs = needs
    self.range = range
    self.defaultValue = defaultValue
    self.defaultForm = defaultForm
    self.ignoresUnsupportedFilters = ignoresUnsupportedFilters
    self.remarks = remarks
    self.swiftName = swiftName
    self.location = location
  }
}

extension Category {
  /// The models whose records can be listed with parameters.
  package var listableModels: [Model] {
    models.filter(isListable)
  }

  /// Whether the records of a model can be listed with parameters.
  package func isListable(_ model: Model) -> Bool {
    model.route != nil && !(listParameters.isEmpty && model.filters.isEmpty)
  }

  /// The parameters of a model's list: those of all models, then its own.
  package func listParameters(of model: Model) -> [ListParameter] { listParameters + model.filters }
}
