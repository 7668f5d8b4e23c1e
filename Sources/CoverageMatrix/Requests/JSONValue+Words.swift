extension JSONValue {
  /// The value in a sentence: a text as it is, a number in digits, anything larger by what it is.
  var words: String {
    switch self {
    case .null: "null"
    case .boolean(let value): String(value)
    case .integer(let value): String(value)
    case .bigInteger(let digits): digits
    case .number(let value): Int(exactly: value).map { String($0) } ?? String(value)
    case .string(let value): value.isEmpty ? "an empty text" : value
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The value as specs write it among the values of a constraint; nil where they cannot.
  var constraintValue: String? {
    switch self {
    case .string(let value): value
    case .boolean, .integer, .bigInteger, .number: words
    case .null, .array, .object: nil
    }
  }
}
