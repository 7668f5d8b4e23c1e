/// A connector's slug is the name of its file, and no two connectors share one.
///
/// Letter case does not count, as some file systems ignore it.
struct SlugRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let mismatches = specification.connectors.compactMap { connector -> Diagnostic? in
      let stem = SpecFile.stem(ofPath: connector.location.path)
      guard stem != connector.slug else { return nil }
      let message = "the slug \(connector.slug.quoted) is not the file's name \(stem.quoted)"
      return .error("slug-mismatch", message, at: connector.slugLocation)
    }
    let slugs = specification.connectors.sorted { $0.location < $1.location }.map {
      Located($0.slug.lowercased(), at: $0.slugLocation)
    }
    let duplicates = repetitions(of: slugs).map { slug, first in
      Diagnostic.error(
        "duplicate-slug", "a second connector has the slug \(slug.value.quoted)", at: slug.location,
        notes: [Diagnostic.Note("the first one is here", at: first)])
    }
    return mismatches + duplicates
  }
}

/// A former slug belongs to no connector now, and belonged to one.
struct MovedSlugRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    // Letter case does not count, as some file systems ignore it.
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
