import _CoverageSpec

/// The details of a category's file beyond its capabilities, as the records that the run-time library reads.
struct CategoryRecords {
  private(set) var lines: [String] = []

  init(_ specification: Specification) {
    let category = specification.category
    for model in category.models { lines.appendRecord("model \(model.id)", model.vendorID) }
    for action in category.actions { lines.appendRecord("action \(action.id)", action.vendorID) }
    for permission in category.permissions {
      let actions = category.actions.filter { $0.permission == permission }.map(\.id)
      lines.appendRecord((["permission"] + actions).joined(separator: " "), permission)
    }
    let models = category.listableModels
    if !models.isEmpty { category.listParameters.forEach { append($0) } }
    for model in models {
      for filter in model.filters where !filter.needs.isEmpty {
        lines.appendRecord("filter \(model.id) \(filter.id)", filter.neededPaths)
      }
    }
    for move in category.moved where !move.isRenaming {
      lines.appendRecord("moved \(move.from.value)", move.to.value)
    }
    for connector in specification.connectors where !connector.movedFrom.isEmpty {
      lines.appendRecord((["renamed"] + connector.movedFrom.map(\.value)).joined(separator: " "), connector.slug)
    }
  }

  private mutating func append(_ parameter: ListParameter) {
    if !parameter.needs.isEmpty { lines.appendRecord("parameter \(parameter.id)", parameter.neededPaths) }
    if let range = parameter.range {
      lines.appendRecord("range \(parameter.id)", "\(range.lowerBound) \(range.upperBound)")
    }
    if parameter.ignoresUnsupportedFilters { lines.appendRecord("ignoring \(parameter.id)", "") }
  }
}

extension ListParameter {
  fileprivate var neededPaths: String { needs.map(\.value).joined(separator: " ") }
}

extension Category {
  /// The permissions that actions take, each once, in the order of the file.
  fileprivate var permissions: [String] {
    actions.compactMap(\.permission).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension [String] {
  /// Appends the lines of a record for the run-time library to read: a header, and below it the value, its lines with
  /// two spaces in front unless they are empty.
  mutating func appendRecord(_ header: String, _ value: String) {
    append(header)
    if !value.utf8.contains(UInt8(ascii: "\n")) {
      append(value.isEmpty ? "" : "  " + value)
      return
    }
    self += value.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  " + String($0)
    }
  }
}
