/// The names that stand in a list a second time or more often, each with the place of the first.
package func repetitions(
  of names: some Collection<Located<String>>
) -> [(name: Located<String>, first: SourceLocation)] {
  // Nearly all lists have none, and to know that takes no places.
  if !names.map({ $0.value }).hasRepetition { return [] }
  // Names are equal where their bytes are; what else Swift takes for equal is refused for its form.
  var first: [[UInt8]: SourceLocation] = [:]
  return names.compactMap { name in
    let bytes = Array(name.value.utf8)
    if let place = first[bytes] { return (name, place) }
    first[bytes] = name.location
    return nil
  }
}

extension [String] {
  /// Whether a text is there twice.
  ///
  /// - Complexity: O(*n*) on average.
  var hasRepetition: Bool {
    // To look at each pair of a few texts is faster than to hash them.
    if count > 16 { return Set(self).count < count }
    var place = 1
    while place < count {
      var earlier = 0
      while earlier < place {
        if self[earlier] == self[place] { return true }
        earlier += 1
      }
      place += 1
    }
    return false
  }
}
