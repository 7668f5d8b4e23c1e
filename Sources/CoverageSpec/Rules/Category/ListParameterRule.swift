import Foundation

/// Parameters of lists have values that a query can hold, ids of their own, and needs that a connector can cover.
struct ListParameterRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let category = specification.category
    let suggestions = Suggestions()
    let filters = category.models.flatMap(\.filters)
    return duplicates(category.listParameters)
      + category.models.flatMap { duplicates(category, $0) + withoutRoute($0) }
      + (category.listParameters + filters).compactMap { unfit($0.type, index) }
      + filters.flatMap(\.needs).compactMap { index.unknownPath($0.value, at: $0.location, suggestions) }
      + missingFields(category)
      + misusedParameters(category.listParameters)
      + (category.listParameters + filters).compactMap { unfitDefault(of: $0, index, suggestions) }
  }

  /// The filters of a model that repeat another one, or a parameter of all models.
  private func duplicates(_ category: Category, _ model: Model) -> [Diagnostic] {
    duplicates(category.listParameters(of: model)).filter { diagnostic in
      model.filters.contains { $0.location == diagnostic.location }
    }
  }

  private func duplicates(_ parameters: [ListParameter]) -> [Diagnostic] {
    let names = parameters.map { Located($0.id, at: $0.location) }
    let repeated = repetitions(of: names).map { name, first in
      Diagnostic.error(
        "duplicate-id", "duplicate list parameter \(name.value.quoted)", at: name.location,
        notes: [Diagnostic.Note("first declared here", at: first)])
    }
    return repeated + alike("list parameter", names)
  }

  private func withoutRoute(_ model: Model) -> [Diagnostic] {
    guard model.route == nil, let filter = model.filters.first else { return [] }
    let message = "\(model.id.quoted) has filters but no 'route' by which its records are listed"
    return [.error("list-parameter", message, at: filter.location)]
  }

  /// A type that has no place in a query; `DeclaredTypeRule` reports unknown ones.
  private func unfit(_ type: TypeReference, _ index: CategoryIndex) -> Diagnostic? {
    switch index.types[type.name]?.kind {
    case _ where !type.isPlain: break
    case .closedEnum, .openEnum: return nil
    case nil where !TypeReference.primitives.contains(type.name): return nil
    case nil where ["string", "integer", "number", "boolean"].contains(type.name): return nil
    case nil where ["date", "datetime"].contains(type.name) && !type.isArray: return nil
    default: break
    }
    let message =
      "\(type.spelling.quoted) has no place in a query: write 'string', 'integer', 'number', 'boolean' or an enum, "
      + "with '[]' for a list, or 'date' or 'datetime'"
    return .error("list-parameter", message, at: type.location)
  }

  /// The fields that models lack whose records the API lists by them, at each model.
  private func missingFields(_ category: Category) -> [Diagnostic] {
    let needs = category.listParameters.flatMap(\.needs)
    if needs.isEmpty { return [] }
    let suggestions = Suggestions()
    return category.listableModels.flatMap { model in
      let fields = Set(model.fields.map(\.id))
      return needs.filter { !fields.contains($0.value) }.map { field in
        let hint = suggestions.suggestion(for: field.value, among: model.fields.map(\.id))
        return Diagnostic.error(
          "unknown-field", "\(model.id.quoted) can be listed but has no field \(field.value.quoted)\(hint)",
          at: model.location, notes: [Diagnostic.Note("a list parameter needs it", at: field.location)])
      }
    }
  }

  /// A default that the parameter could not have if it were sent.
  private func unfitDefault(of parameter: ListParameter, _ index: CategoryIndex, _ suggestions: Suggestions)
    -> Diagnostic?
  {
    let type = parameter.type
    guard type.isPlain, let value = parameter.defaultValue, let form = parameter.defaultForm else { return nil }
    func unfit(_ problem: String) -> Diagnostic {
      .error(
        "list-parameter", "the default \(value.quoted) of \(parameter.id.quoted) \(problem)", at: form.location)
    }
    if type.isArray { return unfit("is one value, and \(type.spelling.quoted) is a list, which has none") }
    let expected: ListParameter.DefaultForm
    switch type.name {
    case "string", "date", "datetime": expected = .text
    case "integer", "number": expected = .number
    case "boolean": expected = .boolean
    default:
      guard let declaration = index.types[type.name] else { return nil }
      expected = declaration.hasIntegers ? .number : .text
    }
    if form.value != expected || (type.name == "integer" && Int(value) == nil) {
      return unfit("is not of type \(type.spelling.quoted)")
    }
    if let range = parameter.range, let number = Int(value), !range.contains(number) {
      return unfit("is not between \(range.lowerBound) and \(range.upperBound)")
    }
    if type.name == "date", !value.isDate { return unfit("is no day in the form '2026-01-31'") }
    if type.name == "datetime", !value.isTimestamp {
      return unfit("is no time in the form '2026-01-31T09:30:00Z'")
    }
    return index.problem(with: value, of: type, at: form.location, coveragePath: "", suggestions)
  }

  private func misusedParameters(_ parameters: [ListParameter]) -> [Diagnostic] {
    let ranges = parameters.filter { $0.range != nil && ($0.type.name != "integer" || $0.type.isArray) }.map {
      Diagnostic.error("list-parameter", "\($0.id.quoted) has bounds but is not an 'integer'", at: $0.location)
    }
    let ignoring = parameters.filter(\.ignoresUnsupportedFilters)
    let unfit = ignoring.filter { $0.type.name != "boolean" || $0.type.isArray }.map {
      Diagnostic.error(
        "list-parameter", "\($0.id.quoted) sets whether filters are ignored but is not a 'boolean'", at: $0.location)
    }
    let second = ignoring.dropFirst().map {
      Diagnostic.error(
        "list-parameter", "a second parameter sets whether filters are ignored", at: $0.location,
        notes: [Diagnostic.Note("the first one is here", at: ignoring[0].location)])
    }
    return ranges + unfit + second
  }
}

extension String {
  /// Whether the text is a day of the Gregorian calendar: `2026-01-31`.
  fileprivate var isDate: Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard utf8.map({ digits.contains($0) ? UInt8(ascii: "0") : $0 }).elementsEqual("0000-00-00".utf8) else {
      return false
    }
    let numbers = split(separator: "-").compactMap { Int($0) }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    let isLeapYear = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && (1...days[month - 1]).contains(day)
  }

  /// Whether the text is a timestamp in a form that generated code reads: a day, or a day with a time, of UTC where no
  /// zone is said.
  fileprivate var isTimestamp: Bool {
    let hours = "([01][0-9]|2[0-3])"
    let seconds = "(:([0-5][0-9]|60)(\\.[0-9]+)?)?"
    let form = "^.{10}([Tt ]\(hours):[0-5][0-9]\(seconds)([Zz]|[+-]\(hours)(:?[0-5][0-9])?)?)?\\z"
    return range(of: form, options: .regularExpression) != nil && String(prefix(10)).isDate
  }
}
