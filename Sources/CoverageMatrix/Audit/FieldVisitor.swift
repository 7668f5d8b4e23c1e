/// Counts in how many records of a model each field carries a value.
///
/// Null carries none, and neither does an empty list or an empty map. An empty text and an object do.
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

  /// Sees a field.
  public mutating func visit<Value>(_ id: String, _ value: Value?) {
    add(id, carried: value == nil ? 0 : 1)
  }

  /// Sees a field that may carry nothing though it is not null.
  public mutating func visit<Value: EmptiableValue>(_ id: String, _ value: Value?) {
    add(id, carried: value?.carriesNothing ?? true ? 0 : 1)
  }

  /// Expects the fields of another record.
  mutating func beginRecord() {
    next = 0
  }

  /// Adds what another visitor counted.
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
