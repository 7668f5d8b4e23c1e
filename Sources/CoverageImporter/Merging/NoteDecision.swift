import _CoverageSpec

/// The decision of an import about a note.
///
/// Specs reword notes, so that a difference between a spec and its page is intended. The decision depends on whether the
/// page has changed its note since the last import, which the provenance records:
///
/// - The page's note is unchanged: the spec's note stays, even where it has none.
/// - The page's note has changed: its text is taken, with a warning.
/// - The page's note is gone: the note is lost, unless it never came from a page.
/// - There is no record of an import: the spec's note stays, and the page's is recorded.
enum NoteDecision: Equatable {
  case keep
  /// The text of the page is taken; `replaces` tells whether the spec had another.
  case take(replaces: Bool)
  /// The page has a note of its own beside one that was written by hand, which stays.
  case keepBeside
  case drop

  init(spec: String?, page: String?, recorded: String?, wasImported: Bool) {
    // A note that was left beside one by hand never was the spec's.
    if let recorded, let beside = Provenance.digest(besideNote: recorded) {
      let isNew = page.map(Provenance.digest) != beside && page != nil
      self = spec == nil ? (page != nil ? .take(replaces: false) : .keep) : isNew ? .keepBeside : .keep
      return
    }
    guard let page else {
      self = recorded != nil && spec != nil ? .drop : .keep
      return
    }
    let isUnchanged = recorded != nil && recorded == Provenance.digest(of: page)
    guard let spec else {
      self = isUnchanged ? .keep : .take(replaces: false)
      return
    }
    if isUnchanged || MarkupText.normalNote(spec) == MarkupText.normalNote(page) {
      self = .keep
    } else if recorded != nil {
      self = .take(replaces: true)
    } else {
      self = wasImported ? .keepBeside : .keep
    }
  }
}

/// The correspondence between the notes of a whole page and those of a spec.
///
/// These notes have no ids and are identified by their text; where texts have changed, by their order.
struct NoteMatch {
  /// The numbers of the page's notes that the spec lacks.
  private(set) var new: [Int] = []
  /// The page's notes that have changed, with the places of those that they replace in the spec.
  private(set) var replaced: [(number: Int, place: Int)] = []
  /// The places of the spec's notes that the page no longer has.
  private(set) var lost: [Int] = []

  var isEmpty: Bool { new.isEmpty && replaced.isEmpty && lost.isEmpty }

  /// - Parameter recorded: The digests of the page's notes at the import before, if there was one.
  init(_ page: [Note], spec: [String], recorded: [String]?) {
    let digests = page.map { Provenance.digest(of: $0.text) }
    let known = recorded ?? spec.map(Provenance.digest(of:))
    let (present, before) = (Set(digests), Set(known))
    var changed = digests.indices.filter { !before.contains(digests[$0]) }[...]
    let gone = known.indices.filter { !present.contains(known[$0]) }
    guard recorded != nil else {
      // Notes that only the spec has are rewordings.
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

  /// The places of recorded notes in a spec: by their text, and for reworded ones by their order.
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
