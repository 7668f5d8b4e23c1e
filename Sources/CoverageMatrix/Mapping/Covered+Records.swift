extension Sequence {
  /// The records of covered values, in their order.
  public func records<Covering, Record>() -> [Record] where Element == Covered<Covering, Record> {
    map(\.record)
  }
}
