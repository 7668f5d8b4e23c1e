/// The names of the standard library and of the run-time library that mean something else inside a namespace.
///
/// A category may call its types `String` or `Result`: emitters write the names of the libraries as they are, and this
/// puts the module in front of those that the category has taken. The other names that generated code uses no category
/// can have: ``SwiftNames/reservedInNamespace``.
struct ImportedNames: Sendable {
  /// The names that emitters write, by their modules.
  private static let modules = [
    "Swift": [
      "Bool", "CaseIterable", "Codable", "CodingKey", "Decodable", "Decoder", "DecodingError", "Double", "Encodable",
      "Encoder", "EncodingError", "Error", "ExpressibleByStringLiteral", "Hashable", "Identifiable", "Int",
      "RawRepresentable", "Result", "Sendable", "String",
    ],
    "CoverageMatrix": [
      "ActionRequest", "Boxed", "CalendarDate", "CategoryNames", "CoverageCategory", "CoverageRecord", "CoverageTable",
      "Covered",
      "EmptiableValue", "ErrorCodes", "FieldVisitor", "InputVisitor", "JSONValue", "ListFailures", "ListQuery",
      "NameTable",
      "QueryVisitor", "RouteParameters", "SingleValue", "StaticBytes", "Timestamp",
    ],
  ]

  static let all = modules.values.flatMap(\.self)

  private static let moduleByName = Dictionary(
    modules.flatMap { module, names in names.map { ($0, module) } }, uniquingKeysWith: { first, _ in first })

  /// The modules of those that are hidden.
  private var hidden: [String: String] = [:]

  /// The names where something hides those of the modules.
  init(hiddenBy names: Set<String> = []) {
    hidden = names.isEmpty ? [:] : Self.moduleByName.filter { names.contains($0.key) }
  }

  /// Whether every name is written as it is.
  var isEmpty: Bool { hidden.isEmpty }

  /// One name, qualified where something else has it.
  func qualified(_ name: String) -> String {
    hidden[name].map { "\($0).\(name)" } ?? name
  }

  /// Source with each name qualified where something else has it, but in comments and behind a dot.
  func qualified(_ source: String, startsInComment: Bool) -> String {
    var isComment = startsInComment
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      defer { isComment = false }
      return isComment || line.drop { $0 == " " }.hasPrefix("//") ? String(line) : qualified(line: line)
    }
    return lines.joined(separator: "\n")
  }

  private func qualified(line: Substring) -> String {
    var result = ""
    var rest = line
    while let start = rest.firstIndex(where: \.isPartOfName) {
      let end = rest[start...].firstIndex { !$0.isPartOfName } ?? rest.endIndex
      let name = String(rest[start..<end])
      let isMember = start > line.startIndex && line[line.index(before: start)] == "."
      result += rest[..<start] + (isMember ? name : qualified(name))
      rest = rest[end...]
    }
    return result + rest
  }
}

extension Character {
  /// Whether a name goes on with the character.
  fileprivate var isPartOfName: Bool { isLetter || isNumber || self == "_" || self == "`" }
}
