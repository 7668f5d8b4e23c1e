/// A check of a query against the coverage of a connector and the rules of the API.
struct QueryChecker {
  /// The connector's name, for sentences.
  let connector: String
  /// The coverage path of the model.
  let model: String
  let rules: QueryRules
  let parameters: [QueryVisitor.Parameter]
  /// The availability of the capability at a coverage path.
  let availability: (String) -> Availability

  /// The violations and effects of the query.
  func check() -> RequestCheck {
    var violations: [Violation] = []
    for parameter in parameters {
      violations += unwritable(parameter)
      if !ignoresUnsupported { violations += unsupported(parameter).map(violation) }
      violations += outOfRange(parameter)
      violations += misread(parameter)
    }
    return RequestCheck(
      violations: violations, effects: ignoresUnsupported ? parameters.flatMap(unsupported).map(effect) : [])
  }

  /// A filter on what the connector does not cover.
  private struct UnsupportedFilter {
    let parameter: QueryVisitor.Parameter
    let missing: [String]
    var constraint: Constraint {
      Constraint(
        kind: .coverageNeeded, path: nil, values: missing,
        text: "\(parameter.name): needs \(missing.joined(separator: ", "))")
    }
  }

  private var ignoresUnsupported: Bool {
    parameters.contains { $0.name == rules.ignoring && $0.value == .boolean(true) }
  }

  private func unsupported(_ parameter: QueryVisitor.Parameter) -> [UnsupportedFilter] {
    let missing = (rules.needs[parameter.name] ?? []).filter { availability($0) != .available }
    return parameter.isSet && !missing.isEmpty ? [UnsupportedFilter(parameter: parameter, missing: missing)] : []
  }

  private func violation(_ filter: UnsupportedFilter) -> Violation {
    violation(
      of: filter.constraint, by: .connector, filter.parameter, path: filter.missing[0], value: filter.parameter.value,
      "\(reason(filter)), so the API returns no results")
  }

  private func effect(_ filter: UnsupportedFilter) -> Effect {
    Effect(
      kind: .filterIgnored, certainty: .certain, path: filter.missing[0], place: filter.parameter.name,
      value: filter.parameter.value, result: nil,
      text: "\(filter.parameter.name): the API ignores it, because \(reason(filter))")
  }

  /// The reason why a filter has no results: capabilities that the connector lacks, else those that are off for the
  /// customer.
  private func reason(_ filter: UnsupportedFilter) -> String {
    let unsupported = filter.missing.filter { availability($0).isAboutConnector }
    if !unsupported.isEmpty { return "\(connector) does not support \(unsupported.joined(separator: " and "))" }
    let verb = filter.missing.count == 1 ? "is" : "are"
    return "\(filter.missing.joined(separator: " and ")) \(verb) off for this customer"
  }

  private func outOfRange(_ parameter: QueryVisitor.Parameter) -> [Violation] {
    guard let range = rules.ranges[parameter.name], case .integer(let number)? = parameter.value,
      !range.contains(number)
    else { return [] }
    let bounds = [range.lowerBound, range.upperBound].map { String($0) }
    let words = "\(bounds[0]) to \(bounds[1])"
    return [
      violation(
        of: Constraint(kind: .range, path: nil, values: bounds, text: "\(parameter.name): \(words)"), by: .api,
        parameter, value: parameter.value, "\(number) is outside the range that the API accepts: \(words)")
    ]
  }

  /// The values of a list that the API would read as several, or as none.
  private func misread(_ parameter: QueryVisitor.Parameter) -> [Violation] {
    guard parameter.isList else { return [] }
    return parameter.values.enumerated().compactMap { index, text in
      guard text.isEmpty || text.utf8.contains(UInt8(ascii: ",")) else { return nil }
      let constraint = Constraint(
        kind: .listSeparator, path: nil, values: [","], text: "\(parameter.name): values are separated by commas")
      return violation(
        of: constraint, by: .api, parameter, place: "\(parameter.name)[\(index)]", value: .string(text),
        "\(JSONValue.string(text).words) cannot be a list element: list values are separated by commas")
    }
  }

  private func unwritable(_ parameter: QueryVisitor.Parameter) -> [Violation] {
    guard parameter.isUnwritable else { return [] }
    let constraint = Constraint(
      kind: .timestamp, path: nil, values: [], text: "\(parameter.name): a timestamp in the years 0 to 9999")
    return [
      violation(
        of: constraint, by: .api, parameter, value: parameter.value,
        "the timestamp is outside the years 0 to 9999 and cannot be written")
    ]
  }

  private func violation(
    of constraint: Constraint, by source: Violation.Source, _ parameter: QueryVisitor.Parameter, place: String? = nil,
    path: String? = nil, value: JSONValue?, _ words: String
  ) -> Violation {
    let place = place ?? parameter.name
    return Violation(
      path: path ?? model, place: place, constraint: constraint, source: source, value: value,
      text: place.labeling(words))
  }
}

/// The rules of a category for the parameters of a model's list; see ``CoverageCategory/details``.
struct QueryRules {
  /// The coverage paths without which the API returns no results, by parameter.
  private(set) var needs: [String: [String]] = [:]
  /// The numbers that the API accepts, by parameter.
  private(set) var ranges: [String: ClosedRange<Int>] = [:]
  /// The parameter that makes the API ignore filters on what a connector does not support.
  private(set) var ignoring: String?

  /// - Complexity: O(*n*) in the length of the text.
  init(_ text: StaticBytes, of model: String) {
    var reader = RecordReader(text)
    while let record = reader.next() {
      let words = record.value.unicodeScalars.split(separator: " ").map { String($0) }
      switch record.key {
      case "parameter": for name in record.paths { needs[name] = words.map { "\(model).\($0)" } }
      case "filter" where record.paths.count == 2 && record.paths[0] == model: needs[record.paths[1]] = words
      case "range":
        let bounds = words.compactMap { Int($0) }
        if bounds.count == 2, bounds[0] <= bounds[1] {
          for name in record.paths { ranges[name] = bounds[0]...bounds[1] }
        }
      case "ignoring": ignoring = record.paths.first
      default: break
      }
    }
  }
}
