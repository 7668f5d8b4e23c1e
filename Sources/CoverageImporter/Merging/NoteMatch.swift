/// Which notes of a page as a whole are those of a spec.
///
/// The notes have no names, so that what they say is what they are known by; only where texts have changed does their
/// order tell.
struct NoteMatch {
  /// The numbers of the page's notes that the spec lacks.
  private(set) var new: [Int] = []
  /// The page's notes that have changed, with the places of those that they replace in the spec.
  private(set) var replaced: [(number: Int, place: Int)] = []
  /// The places of the spec's notes that the page had and has no more.
  private(set) var lost: [Int] = []

  var isEmpty: Bool { new.isEmpty && replaced.isEmpty && lost.isEmpty }

  /// - Parameter recorded: The digests of the page's notes at the import before, if there was one.
  init(_ page: [PageNote], spec: [String], recorded: [String]?) {
    let digests = page.map { Provenance.digest(of: $0.text) }
    let known = recorded ?? spec.map(Provenance.digest(of:))
    let (present, before) = (Set(digests), Set(known))
    var changed = digests.indices.filter { !before.contains(digests[$0]) }[...]
    let gone = known.indices.filter { !present.contains(known[$0]) }
    guard recorded != nil else {
      // Those that only the spec has were worded anew there.
      new = Array(changed.dropFirst(gone.count))
      return
    }
    let places = Self.places(of: known, in: spec)
    for number in gone {
      guard let place = places[number] else { continue }
      if let next = changed.popFirst() {
        replaced.append((next, place))
      } else {
        lost.append(place)
      }
    }
    new = Array(changed)
  }

  /// The places of recorded notes in a spec: by what they say, and of those that were worded anew by their order.
  private static func places(of recorded: [String], in spec: [String]) -> [Int?] {
    var byText: [String: Int] = [:]
    for (place, note) in spec.enumerated().reversed() { byText[Provenance.digest(of: note)] = place }
    var places = recorded.map { byText[$0] }
    let taken = Set(places.compactMap(\.self))
    var free = spec.indices.filter { !taken.contains($0) }[...]
    for number in places.indices where places[number] == nil { places[number] = free.popFirst() }
    return places
  }
}
