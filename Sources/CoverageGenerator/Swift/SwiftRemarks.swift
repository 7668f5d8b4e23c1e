import _CoverageSpec

/// The documentation and the attribute of a declaration that stands for something of the category.
///
/// The attribute stands on capabilities, properties, values of enums and the functions that make requests. Types and
/// markers have none: the code of connectors names them, which would warn. Their documentation says it.
extension Remarks {
  /// The documentation: what the category says, and what the thing is by its label and ids.
  ///
  /// - Parameters:
  ///   - meaning: what the thing is, without a full stop.
  ///   - details: further sentences.
  ///   - hasAttribute: The declaration has the attribute, which the compiler and editors show.
  ///   - startsWithMeaning: The declaration is something else than the thing that is described.
  func documentation(
    _ meaning: String, _ details: [String] = [], hasAttribute: Bool = false, startsWithMeaning: Bool = false
  ) -> SwiftTemplate {
    var sentences: [String] = []
    if !meaning.isEmpty { sentences.append(meaning + ".") }
    if !hasAttribute, isDeprecated { sentences.append(warning) }
    if let since { sentences.append("Since \(SwiftComment.inline(since)).") }
    if !guesses.isEmpty {
      sentences.append("Guessed on import: \(ValueSentences.list(guesses.map { SwiftComment.code($0.key) }, "and")).")
    }
    for detail in details where !detail.isEmpty { sentences.append(detail) }
    let summary = sentences.joined(separator: " ")
    guard let text = description?.text else { return SwiftComment.documentation(summary) }
    return startsWithMeaning
      ? SwiftComment.documentation(summary, text) : SwiftComment.documentation(text, summary)
  }

  /// The attribute of what the API advises against; empty for anything else.
  var attribute: SwiftTemplate {
    if !isDeprecated { return "" }
    return SwiftTemplate(verbatim: "@available(*, deprecated, message: \(SwiftLiteral.quoted(advice)))")
  }

  /// The advice as a sentence of a documentation comment; empty where there is none.
  private var warning: String {
    if !isDeprecated { return "" }
    guard let advice = deprecation?.advice.map(SwiftComment.inline) else { return advice }
    return "Deprecated: \(advice)\(advice.hasSuffix(".") ? "" : ".")"
  }

  private var advice: String { deprecation?.advice ?? "The API calls it deprecated." }
}

/// What documentation says of the values that something can have.
struct ValueSentences: Sendable {
  /// The most values that a sentence names; enums of countries or currencies have hundreds.
  private static let most = 8

  private let types: [String: TypeDeclaration]
  private let models: [String: String]

  init(_ category: Category) {
    types = Dictionary(category.types.map { ($0.id, $0) }) { first, _ in first }
    models = Dictionary(category.models.map { ($0.id, SwiftComment.inline($0.label)) }) { first, _ in first }
  }

  /// The values of an enum, and the model that an id leads to.
  func sentences(_ type: TypeReference, reference: String?) -> [String] {
    let model = reference.flatMap { models[$0] }.map { "It identifies a record of \($0)." }
    let isOne = type.containers.isEmpty
    return [model, types[type.name].flatMap { values(of: $0, isOne ? "One of" : "Each is one of") }].compactMap(\.self)
  }

  /// The values of an enum; nil for other types.
  private func values(of type: TypeDeclaration, _ start: String) -> String? {
    switch type.kind {
    case .closedEnum(let values) where values.count == 1:
      "\(start.hasPrefix("Each") ? "Each is" : "It is") \(SwiftComment.code(values[0].value))."
    case .closedEnum(let values): Self.list(values).map { "\(start) \($0)." }
    case .openEnum(let values): Self.list(values).map { "\(start) \($0), or another value." }
    case .object, .taggedUnion, .untaggedUnion: nil
    }
  }

  private static func list(_ values: [TypeDeclaration.EnumValue]) -> String? {
    if values.isEmpty { return nil }
    if values.count > most { return "\(values.count) values" }
    return list(values.map { SwiftComment.code($0.value) }, "or")
  }

  /// Words as a list: `a, b and c`.
  static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}

extension CompiledCoverage {
  /// The most connectors that a sentence names.
  private static let mostNames = 5

  /// The sentence about the connectors that support a capability, by its number.
  func supportSentence(ofCapability number: Int) -> String {
    let row = supportedByCapability.bytes(ofRow: number)
    let count = row.reduce(0) { $0 + ($1 & 31).nonzeroBitCount }
    if count == 0 { return "No connector supports it." }
    if count > Self.mostNames { return "Supported by \(count) connectors." }
    let names = connectors(supporting: number).map { SwiftComment.inline(connectors[$0].name) }
    return "Supported by \(ValueSentences.list(names, "and"))."
  }
}

extension ValueLimits {
  /// The sentence about what the API takes as a value; none where it takes any of the type.
  static func sentences(_ words: [String]) -> [String] {
    words.isEmpty ? [] : ["Limits: \(words.joined(separator: ", "))."]
  }
}
