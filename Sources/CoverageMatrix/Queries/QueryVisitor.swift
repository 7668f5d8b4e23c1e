/// What a query shows its parameters to, so that one check does for the queries of all models.
@_documentation(visibility: internal)
public struct QueryVisitor {
  /// A parameter of a query.
  struct Parameter {
    let name: String
    /// What is sent, as the API takes it; several values for a list.
    let values: [String]
    /// The value for those who look at it; nil for those that have none.
    let value: JSONValue?
    let isList: Bool
    /// Whether there is a value that has no text, such as a date after the year 9999.
    var isUnwritable = false

    var isSet: Bool { !values.isEmpty }
  }

  private(set) var parameters: [Parameter] = []

  init() {}

  /// Shows a text, a number or a truth value, or nil where it is not set.
  public mutating func visit<Value: InputValue>(_ name: String, _ value: Value?) {
    let value = value?.inputValue
    parameters.append(Parameter(name: name, values: value.map { [$0.text] } ?? [], value: value, isList: false))
  }

  /// Shows a list of them; an empty one counts as not set.
  public mutating func visit<Value: InputValue>(_ name: String, list: [Value]) {
    let values = list.map(\.inputValue)
    parameters.append(
      Parameter(name: name, values: values.map(\.text), value: values.isEmpty ? nil : .array(values), isList: true))
  }

  /// Shows a moment by its seconds since the start of 1970, or nil where it is not set.
  public mutating func visit(_ name: String, secondsSince1970 seconds: Double?) {
    let timestamp = seconds.flatMap(Timestamp.init(secondsSince1970:))
    parameters.append(
      Parameter(
        name: name, values: timestamp.map { [$0.description] } ?? [],
        value: timestamp.map { .string($0.description) } ?? seconds.map(JSONValue.number), isList: false,
        isUnwritable: seconds != nil && timestamp == nil))
  }
}

extension JSONValue {
  /// The value as a query has it.
  fileprivate var text: String {
    if case .string(let text) = self { text } else { words }
  }
}
