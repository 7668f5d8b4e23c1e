/// The limits that are about a value alone, under their keys in files.
package enum LimitKey: String, CaseIterable, Sendable {
  case min, max, decimals
  case minLength = "min_length"
  case maxLength = "max_length"
  case pattern, format
  case minItems = "min_items"
  case maxItems = "max_items"

  /// What it fits, in words.
  var subjects: String {
    switch self {
    case .min, .max: "numbers, alone or in lists"
    case .decimals: "numbers that need not be whole, alone or in lists"
    case .minLength, .maxLength, .pattern, .format: "texts, alone or in lists"
    case .minItems, .maxItems: "lists"
    }
  }

  /// The limit in words, such as `at most 4 characters`, in a format that writes values as code in some way.
  package func words(_ argument: String, code: (String) -> String = { $0 }) -> String {
    func counted(_ noun: String) -> String { "\(argument) \(noun)\(argument == "1" ? "" : "s")" }
    return switch self {
    case .min: "at least \(argument)"
    case .max: "at most \(argument)"
    case .decimals: "at most \(counted("digit")) after the point"
    case .minLength: "at least \(counted("character"))"
    case .maxLength: "at most \(counted("character"))"
    case .pattern: "matches \(code(argument))"
    case .format: ValueLimits.Format(rawValue: argument)?.words ?? argument
    case .minItems: "at least \(counted("element"))"
    case .maxItems: "at most \(counted("element"))"
    }
  }
}

extension ValueLimits {
  /// The argument of a limit as files spell it; nil where there is no such limit.
  package subscript(key: LimitKey) -> String? {
    switch key {
    case .min: min
    case .max: max
    case .decimals: decimals.map { String($0) }
    case .minLength: minLength.map { String($0) }
    case .maxLength: maxLength.map { String($0) }
    case .pattern: pattern?.value
    case .format: format?.rawValue
    case .minItems: minItems.map { String($0) }
    case .maxItems: maxItems.map { String($0) }
    }
  }
}

extension ValueLimits.Format {
  fileprivate var words: String {
    switch self {
    case .email: "an email address"
    case .uri: "a URI"
    case .date: "a day such as 2026-01-31"
    case .countryCode: "a country code such as DE"
    case .currencyCode: "a currency code such as EUR"
    case .mediaType: "a media type such as application/pdf"
    }
  }
}

extension ValueLimits.Condition {
  /// The condition in words, such as `where method is CARD`, in a format that writes values as code in some way.
  package static func words(about input: String, _ values: [String], code: (String) -> String = { $0 }) -> String {
    if values.isEmpty { return "with \(code(input))" }
    return "where \(code(input)) is \(values.map { code($0.shownValue) }.joined(separator: " or "))"
  }
}
