/// The names of a list by their places, for looking up many of them that mostly come in the order of the list.
package struct NameOrder: Sendable {
  /// The number of names after the last one found that are compared before all are searched.
  private static let reach = 4

  package let names: [String]
  private let places: [String: Int]

  /// Of two equal names the first counts.
  package init(_ names: [String]) {
    self.names = names
    places = Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  /// The place of a name; `last` is the place of the name that was looked up before.
  ///
  /// Connectors list names in the order of the category and leave a few out, so that the next name is most often near,
  /// and to look at some is faster than to hash one.
  package func place(of name: String, after last: Int? = nil) -> Int? {
    let next = last.map { $0 + 1 } ?? 0
    for place in next..<max(next, min(next + Self.reach, names.count)) where names[place] == name { return place }
    return places[name]
  }

  /// The places of names that are in the list, in its order and each once.
  package func places(of names: [String]) -> [Int] {
    var last: Int?
    var places: [Int] = []
    places.reserveCapacity(names.count)
    var isSorted = true
    for name in names {
      guard let place = place(of: name, after: last) else { continue }
      if let last, place <= last { isSorted = false }
      places.append(place)
      last = place
    }
    return isSorted ? places : Set(places).sorted()
  }
}

/// Values with names, in their order and by name; of two with one name the first counts.
package struct NameTable<Value: Sendable>: Sendable {
  let order: NameOrder
  private let values: [Value]

  init(_ values: [Value], by name: (Value) -> String) {
    self.values = values
    order = NameOrder(values.map(name))
  }

  var names: [String] { order.names }

  package subscript(name: String) -> Value? { order.place(of: name).map { values[$0] } }
}
