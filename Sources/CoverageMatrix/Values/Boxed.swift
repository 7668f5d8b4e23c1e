/// A value that may hold another one of the type that has it: the parent category of a category.
///
/// It lies apart from the struct, which would have no end otherwise. Generated objects keep such properties in it.
@_documentation(visibility: internal)
public enum Boxed<Value> {
  /// No value, for which nothing is kept apart.
  case empty
  /// A value, kept apart from what holds it.
  indirect case full(Value)

  /// A box for a value, or for nil.
  public init(_ value: Value?) {
    self = value.map(Boxed.full) ?? .empty
  }

  /// The value; nil where there is none.
  public var value: Value? {
    get {
      if case .full(let value) = self { value } else { nil }
    }
    set { self = Boxed(newValue) }
  }
}

extension Boxed: Sendable where Value: Sendable {}

extension Boxed: Equatable where Value: Equatable {}

extension Boxed: Hashable where Value: Hashable {}
