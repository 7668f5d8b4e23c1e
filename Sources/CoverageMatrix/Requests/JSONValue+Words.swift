extension JSONValue {
  /// The value in a sentence: a string as it is, a number in digits, a list or an object by its kind.
  var words: String {
    switch self {
    case .null: "null"
    case .boolean(let value): String(value)
    case .integer(let value): String(value)
    case .bigInteger(let digits): digits
    case .number(let value): Int(exactly: value).map { String($0) } ?? String(value)
    case .string(let value): value.isEmpty ? "an empty string" : value
    case .array: "a list"
    case .object: "an object"
    }
  }
}
