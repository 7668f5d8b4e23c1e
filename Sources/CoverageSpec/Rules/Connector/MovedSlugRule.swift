/// A slug that a connector had before is nobody's slug now, and was one connector's alone.
struct MovedSlugRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    // Letter case does not tell two apart, as some file systems ignore it.
    let slugs = Dictionary(
      specification.connectors.map { ($0.slug.lowercased(), $0.slugLocation) }
    ) { first, _ in first }
    let former = specification.connectors.flatMap(\.movedFrom)
    let taken = former.compactMap { old in
      slugs[old.value.lowercased()].map { place in
        Diagnostic.error(
          "moved-path-exists", "a connector has the slug \(old.value.quoted) still", at: old.location,
          notes: [Diagnostic.Note("it is here", at: place)])
      }
    }
    let doubles = repetitions(of: former.map { Located($0.value.lowercased(), at: $0.location) }).map { old, first in
      Diagnostic.error(
        "duplicate-move", "\(old.value.quoted) is moved twice", at: old.location,
        notes: [Diagnostic.Note("the first move is here", at: first)])
    }
    return taken + doubles
  }
}
