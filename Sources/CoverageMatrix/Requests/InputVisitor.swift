/// The visitor of the inputs of a request, so that one check serves the requests of all actions.
///
/// Paths are those of the inputs below the action: `candidate.location.city`. A request visits all its inputs, those
/// that are not sent too, in the order of the category; a group that the API requires needs no mention.
@_documentation(visibility: internal)
public struct InputVisitor {
  /// A list that is being visited.
  private struct List {
    let path: String
    let place: String
    /// The index of the element that is being visited; -1 before the first.
    var index = -1
    var elementPlace: String { "\(place)[\(index)]" }
  }

  /// The inputs visited so far.
  private(set) var inputs = VisitedInputs()
  private(set) var remoteFields: [String: JSONValue] = [:]
  private var lists: [List] = []

  init() {}

  /// Visits an input with its value, or nil where it is not sent; an empty list counts as not sent.
  public mutating func visit<Value: InputValue>(_ path: String, _ value: Value?) {
    let value = value?._inputValue
    add(path, value == [] ? .nothing : value.map(VisitedInput.Content.value) ?? .nothing)
  }

  /// Visits an input with an object or a union, or with a list of them, as its value.
  public mutating func visit<Value: Encodable>(_ path: String, encoding value: Value?) {
    guard let value else { return add(path, .nothing) }
    // What cannot be encoded fails where the request is sent.
    let json = try? JSONValueEncoder.json(of: value)
    add(path, json == [] ? .nothing : json.map(VisitedInput.Content.value) ?? .unseenValue)
  }

  /// Visits an exact number by its digits, or nil where it is not sent.
  public mutating func visit(_ path: String, digits: String?) {
    visit(path, digits.map(JSONValue.init(digits:)))
  }

  /// Visits a list of exact numbers by their digits; an empty list counts as not sent.
  public mutating func visit(_ path: String, digits: [String]?) {
    visit(path, digits?.map(JSONValue.init(digits:)))
  }

  /// Visits an input whose value no check reads, such as a timestamp.
  public mutating func visit(_ path: String, isSent: Bool) {
    add(path, isSent ? .unseenValue : .nothing)
  }

  /// Visits an input that is a list whose values no check reads, by their number; an empty list counts as not sent.
  public mutating func visit(_ path: String, count: Int?) {
    let count = count ?? 0
    add(path, count == 0 ? .nothing : .unseenValues(count: count))
  }

  /// Visits an optional group of inputs, before its inputs.
  public mutating func group(_ path: String, isSent: Bool) {
    add(path, isSent ? .group : .nothing)
  }

  /// Visits a list of groups, before its elements; ``leave()`` ends it.
  public mutating func enter(_ path: String, count: Int) {
    let place = place(of: path)
    inputs.add(path: path, place: place, count == 0 ? .nothing : .list(count: count))
    lists.append(List(path: path, place: place))
  }

  /// Moves to the next element of the list, or to its first.
  public mutating func next() {
    guard var list = lists.popLast() else { return }
    list.index += 1
    inputs.addElement(ofListAt: list.place, path: list.path, place: list.elementPlace)
    lists.append(list)
  }

  /// Ends the list that was entered last.
  public mutating func leave() {
    _ = lists.popLast()
  }

  /// Visits the fields for single tools, which bypass the unified API, by the tools' keys.
  public mutating func remoteFields(_ fields: [String: JSONValue]?) {
    remoteFields = fields ?? [:]
  }

  private mutating func add(_ path: String, _ content: VisitedInput.Content) {
    inputs.add(path: path, place: place(of: path), content)
  }

  /// The path with the indices of list elements: `attachments[1].type`.
  private func place(of path: String) -> String {
    guard let list = lists.last else { return path }
    return list.elementPlace + path.droppingPath(list.path)
  }
}

/// A value of an input that checks can read.
@_documentation(visibility: internal)
public protocol InputValue {
  /// The value as the JSON that goes to the API, for checks that know no types.
  var _inputValue: JSONValue { get }
}

extension String: InputValue {
  /// The text.
  @_documentation(visibility: internal)
  public var _inputValue: JSONValue { .string(self) }
}

extension Int: InputValue {
  /// The whole number.
  @_documentation(visibility: internal)
  public var _inputValue: JSONValue { .integer(self) }
}

extension Double: InputValue {
  /// The number.
  @_documentation(visibility: internal)
  public var _inputValue: JSONValue { .number(self) }
}

extension Bool: InputValue {
  /// The Boolean as JSON.
  @_documentation(visibility: internal)
  public var _inputValue: JSONValue { .boolean(self) }
}

extension JSONValue: InputValue {
  /// The same JSON, which needs no conversion.
  @_documentation(visibility: internal)
  public var _inputValue: JSONValue { self }
}

extension Array: InputValue where Element: InputValue {
  /// The list of the elements' values.
  @_documentation(visibility: internal)
  public var _inputValue: JSONValue { .array(map(\._inputValue)) }
}

extension Dictionary: InputValue where Key == String, Value: InputValue {
  /// The object of the values.
  @_documentation(visibility: internal)
  public var _inputValue: JSONValue { .object(mapValues(\._inputValue)) }
}

extension CalendarDate: InputValue {
  /// The text of the day, as the API takes it.
  @_documentation(visibility: internal)
  public var _inputValue: JSONValue { .string(description) }
}

extension JSONValue {
  /// A number by its digits: the nearest one that JSON values can be.
  ///
  /// A literal of an exact number comes by way of a `Double`, so that 1.005 has the digits 1.0049999999999997952 and would
  /// have too many decimals; the nearest number is the one that was meant.
  init(digits: String) {
    if let integer = Int(digits) {
      self = .integer(integer)
    } else if digits.utf8.dropFirst().allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) {
      self = .bigInteger(digits)
    } else {
      self = Double(digits).map(JSONValue.number) ?? .string(digits)
    }
  }
}
