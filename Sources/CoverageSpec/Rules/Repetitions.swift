/// The names that stand in a list a second time or more often, each with the place of the first.
func repetitions(of names: [Located<String>]) -> [(name: Located<String>, first: SourceLocation)] {
  // Nearly all lists have none, and to know that takes no places.
  if Set(names.lazy.map(\.value)).count == names.count { return [] }
  var first: [String: SourceLocation] = [:]
  return names.compactMap { name in
    if let place = first[name.value] { return (name, place) }
    first[name.value] = name.location
    return nil
  }
}
