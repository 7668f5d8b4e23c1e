/// A record that reports which of its fields have a value, so that a ``CoverageAudit`` can compare it with a
/// declaration.
///
/// Generated records conform to it.
public protocol CoverageRecord<Category> {
  /// The namespace that it belongs to: `ATS`.
  associatedtype Category: CoverageCategory

  /// Where the coverage of its fields is declared: `.jobs` for a job.
  static var model: Capability<Category> { get }

  /// Visits each field that a tool may leave without a value, by its id in the spec.
  ///
  /// Two kinds of fields are left out. One that is never null has a value whatever the tool does. One that the API
  /// expands with records of other models is filled by the API.
  @_documentation(visibility: internal)
  func _visitFields(_ visitor: inout FieldVisitor)
}

/// A counter of the records of a model in which each field has a value.
///
/// Null is no value, and neither is an empty list or an empty map. An empty string and an object are.
@_documentation(visibility: internal)
public struct FieldVisitor: Sendable {
  struct Count: Sendable {
    /// The field's id in the spec.
    var id: String
    /// The number of records that carry a value.
    var carried: Int
  }

  /// The fields in the order in which they were first seen.
  private(set) var counts: [Count] = []
  /// Where the next field is expected: every record shows its fields in the same order.
  private var next = 0

  /// Counts a field.
  public mutating func visit<Value>(_ id: String, _ value: Value?) {
    add(id, carried: value == nil ? 0 : 1)
  }

  /// Counts a field that may be present and empty.
  public mutating func visit<Value: EmptiableValue>(_ id: String, _ value: Value?) {
    add(id, carried: value?._carriesNothing ?? true ? 0 : 1)
  }

  /// Starts the fields of another record.
  mutating func beginRecord() {
    next = 0
  }

  /// Adds the counts of another visitor.
  mutating func merge(_ other: FieldVisitor) {
    beginRecord()
    for count in other.counts { add(count.id, carried: count.carried) }
  }

  private mutating func add(_ id: String, carried: Int) {
    if next >= counts.count || counts[next].id != id {
      next = counts.firstIndex { $0.id == id } ?? counts.count
      if next == counts.count { counts.append(Count(id: id, carried: 0)) }
    }
    counts[next].carried += carried
    next += 1
  }
}

/// A value that can be present and empty: a list, a map, free JSON.
///
/// Generated unions of such values conform to it.
@_documentation(visibility: internal)
public protocol EmptiableValue {
  /// Whether the value is present but empty.
  var _carriesNothing: Bool { get }
}

extension Array: EmptiableValue {
  /// Whether the list is empty.
  @_documentation(visibility: internal)
  public var _carriesNothing: Bool { isEmpty }
}

extension Dictionary: EmptiableValue {
  /// Whether the map is empty.
  @_documentation(visibility: internal)
  public var _carriesNothing: Bool { isEmpty }
}

extension JSONValue: EmptiableValue {
  /// Whether the value is null, an empty list or an empty object.
  @_documentation(visibility: internal)
  public var _carriesNothing: Bool {
    switch self {
    case .null: true
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    case .boolean, .integer, .bigInteger, .number, .string: false
    }
  }
}
