/// Any JSON, for values without a schema such as custom fields.
///
/// JSON has one kind of number. A number that is whole and fits `Int` is read as ``integer(_:)``, a larger one as
/// ``bigInteger(_:)``, any other as ``number(_:)``, and `.integer(1)` and `.number(1)` are equal.
public enum JSONValue: Sendable {
  /// The literal `null`, which differs from a key that is left out.
  case null
  /// A Boolean, `true` or `false`.
  case boolean(Bool)
  /// An integer that fits `Int`.
  case integer(Int)
  /// An integer beyond `Int`, in its decimal digits: `12345678901234567890`.
  ///
  /// Decoders and encoders have such numbers up to 128 bits, and up to 64 on systems older than macOS 15 and iOS 18.
  case bigInteger(String)
  /// One that is not whole, or larger than that, to the precision of `Double`.
  case number(Double)
  /// A string, with its escapes resolved.
  case string(String)
  /// A list, whose elements need not be alike.
  case array([JSONValue])
  /// Members by their keys; their order is not kept.
  case object([String: JSONValue])
}

extension JSONValue {
  /// The value of a key; nil where the key is absent or the value is no object.
  public subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The element at an index; nil where there is none or the value is no list.
  public subscript(index: Int) -> JSONValue? {
    if case .array(let elements) = self, elements.indices.contains(index) { elements[index] } else { nil }
  }
}

extension JSONValue: Hashable {
  /// Whether two values are the same JSON.
  public static func == (first: JSONValue, second: JSONValue) -> Bool {
    switch (first, second) {
    case (.null, .null): true
    case (.boolean(let first), .boolean(let second)): first == second
    case (.integer(let first), .integer(let second)): first == second
    case (.number(let first), .number(let second)): first == second
    case (.integer(let integer), .number(let number)), (.number(let number), .integer(let integer)):
      Int(exactly: number) == integer
    case (.bigInteger(let first), .bigInteger(let second)): first == second
    case (.bigInteger(let digits), .number(let number)), (.number(let number), .bigInteger(let digits)):
      digits == Self.digits(of: number)
    case (.string(let first), .string(let second)): first == second
    case (.array(let first), .array(let second)): first == second
    case (.object(let first), .object(let second)): first == second
    default: false
    }
  }

  /// Feeds the value to a hasher, whole numbers alike in either spelling.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .number(let value):
      if let integer = Int(exactly: value) { hasher.combine(integer) } else { hasher.combine(Optional(value)) }
    case .bigInteger(let digits): hasher.combine(Double(digits))
    case .string(let value): hasher.combine(value)
    case .array(let value): hasher.combine(value)
    case .object(let value): hasher.combine(value)
    }
  }
}

extension JSONValue: ExpressibleByNilLiteral {
  /// JSON null.
  public init(nilLiteral: ()) {
    self = .null
  }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// A Boolean, `true` or `false`.
  public init(booleanLiteral value: Bool) {
    self = .boolean(value)
  }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  /// An integer that fits `Int`.
  public init(integerLiteral value: Int) {
    self = .integer(value)
  }
}

extension JSONValue: ExpressibleByFloatLiteral {
  /// A ``JSONValue/number(_:)``, from a literal with a fraction or an exponent: `1.5`.
  public init(floatLiteral value: Double) {
    self = .number(value)
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// A text, written as itself: `"cv.pdf"`.
  public init(stringLiteral value: String) {
    self = .string(value)
  }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// A list, written with brackets: `[1, "two", nil]`.
  public init(arrayLiteral elements: JSONValue...) {
    self = .array(elements)
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object; of two equal keys the last one counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { $1 })
  }
}
