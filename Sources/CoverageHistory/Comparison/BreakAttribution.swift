import _CoverageGenerator
import _CoverageSpec

/// Which changes keep old code from compiling.
///
/// A break of the interface belongs to the changes of the cell that it is about. Where that cell has none, as for a
/// parameter that is asked for because of its neighbours, it belongs to those of the nearest part around it.
struct BreakAttribution {
  /// The breaks of each difference, by its index.
  private(set) var breaks: [[SurfaceBreak]]

  init(_ found: [SurfaceBreak], to differences: [Difference], renames: Renames) {
    breaks = Array(repeating: [], count: differences.count)
    // What comes or goes with notes alone breaks nothing.
    let candidates = differences.indices.filter { differences[$0].canBreak }
    var byPlace: [Place: [Int]] = [:]
    for index in candidates { byPlace[Place(differences[index].key), default: []].append(index) }
    // Where a cell comes or goes, what is said of it comes or goes along.
    byPlace = byPlace.mapValues { indices in
      let whole = indices.filter { [.presence, .status, .id].contains(differences[$0].key.aspect) }
      return whole.isEmpty ? indices : whole
    }
    for one in found {
      let slug = one.connector.map(renames.slug)
      let path = renames.path(one.path)
      let places = Self.places(slug, path)
      let whole = places.lazy.compactMap { byPlace[$0] }.first
      let inside = { Self.inside(slug, path, differences, candidates) }
      for index in whole ?? inside() { breaks[index].append(one) }
    }
  }

  private struct Place: Hashable {
    var connector: String?
    var path: String

    init(connector: String?, path: String) {
      self.connector = connector
      self.path = path
    }

    init(_ key: Fact.Key) {
      self.init(connector: key.connector, path: key.path)
    }
  }

  /// The places that a break may belong to, the best first.
  private static func places(_ slug: String?, _ path: String) -> [Place] {
    var paths = [path]
    while let dot = paths.last?.lastIndex(of: "."), let last = paths.last { paths.append(String(last[..<dot])) }
    let whole = slug.map { [Place(connector: $0, path: FactList.wholeConnector)] } ?? []
    return paths.flatMap { path in
      (slug == nil ? [] : [Place(connector: slug, path: path)]) + [Place(connector: nil, path: path)]
    } + whole
  }

  /// The changes somewhere in the part that a break is about; else all of the connector, else all that can break
  /// something, and all of them where none seems to.
  private static func inside(
    _ slug: String?, _ path: String, _ differences: [Difference], _ candidates: [Int]
  ) -> [Int] {
    let owner = path.prefix { $0 != "." }
    let near = candidates.filter {
      let key = differences[$0].key
      return key.path.prefix { $0 != "." } == owner && [nil, slug].contains(key.connector)
    }
    if !near.isEmpty { return near }
    let ofConnector = candidates.filter { differences[$0].key.connector == slug }
    if !ofConnector.isEmpty { return ofConnector }
    return candidates.isEmpty ? Array(differences.indices) : candidates
  }
}

extension Difference {
  /// Whether code can stop compiling for it.
  fileprivate var canBreak: Bool {
    switch key.aspect {
    // A former id takes old names of Swift with it when it goes.
    case .formerID: old != nil
    // Whether it is asked for is in the types of requests; what values it takes is checked when they are sent.
    case .constraint: ConstraintKind(rawValue: String(key.detail.prefix { $0 != " " }))?.limitKey == nil
    default: !key.aspect.isForPeople && !key.aspect.isForRunning
    }
  }
}

extension Aspect {
  /// Whether it is in what requests send, or in what checks find, and in no declaration.
  ///
  /// `body_path` is in one: groups of inputs that are sent elsewhere have types of their own.
  fileprivate var isForRunning: Bool {
    switch self {
    case .needs, .limit, .range, .defaultValue, .ignoresUnsupportedFilters, .method, .vendorID: true
    default: false
    }
  }

  /// Whether Swift has nothing of it but comments.
  fileprivate var isForPeople: Bool {
    switch self {
    case .note, .guide, .lint, .differs, .label, .title, .name, .stage, .access, .asset, .description, .since,
      .guessed, .deprecated, .output, .permission:
      true
    default: false
    }
  }
}
