import _CoverageSpec

/// One statement of a spec: the smallest part that can change.
///
/// A spec is the list of its facts, and the difference of two specs is that of their lists. Different spellings of one
/// statement, as with `same_as` or with keys in another order, are one fact.
package struct Fact: Sendable {
  /// The subject of a fact; two specs are compared key by key.
  package struct Key: Hashable, Sendable {
    /// The slug of the connector whose file states it; nil for the category.
    package var connector: String?
    /// The coverage path or ``SpecPath`` of the part.
    package var path: String
    package var aspect: Aspect
    /// Which one of several things of the same aspect, such as the kind of a constraint; mostly empty.
    package var detail: String

    package init(connector: String? = nil, path: String, aspect: Aspect, detail: String = "") {
      self.connector = connector
      self.path = path
      self.aspect = aspect
      self.detail = detail
    }
  }

  package enum Value: Hashable, Sendable {
    case text(String)
    case texts([String])
    /// Coverage paths, which follow what is renamed.
    case paths([String])
  }

  package var key: Key
  package var value: Value
  package var location: SourceLocation

  package init(key: Key, value: Value, location: SourceLocation) {
    self.key = key
    self.value = value
    self.location = location
  }
}

extension Fact.Value: CustomStringConvertible {
  package var description: String {
    switch self {
    case .text(let text): text
    case .texts(let texts), .paths(let texts): texts.joined(separator: ", ")
    }
  }

  /// The elements of a list, or the one text.
  package var elements: [String] {
    switch self {
    case .text(let text): [text]
    case .texts(let texts), .paths(let texts): texts
    }
  }
}

extension Fact.Key: Comparable {
  /// Orders the category before the connectors, then by slug, path, aspect and detail, by bytes.
  package static func < (a: Self, b: Self) -> Bool {
    if a.connector != b.connector { return precedes(a.connector ?? "", b.connector ?? "") }
    if a.path != b.path { return precedes(a.path, b.path) }
    if a.aspect != b.aspect { return a.aspect.place < b.aspect.place }
    return precedes(a.detail, b.detail)
  }

  private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}

extension Aspect {
  private static let places = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))

  fileprivate var place: Int { Self.places[self] ?? 0 }
}

/// The aspect of a part of a spec that a fact states, and that can change.
package enum Aspect: String, Hashable, Sendable, CaseIterable {
  /// The part is there.
  case presence
  /// The id, slug or path that it has, as others call it.
  case id
  case name
  case label
  case title
  case vendorID = "vendor_id"
  case record
  case route
  case method
  case permission
  case twin = "twin_of"
  case remoteFields = "remote_fields"
  case type
  case nullable
  case optional
  case reference
  case expands
  case deprecated
  case since
  case guessed
  case description
  case answer
  /// What the API takes as a value, by the key of the limit.
  case limit
  case required
  case requiredWith = "required_with"
  case oneOf = "one_of"
  case item
  case routeParameter = "route_parameter"
  case bodyPath = "body_path"
  case parent
  case needs
  case range
  case defaultValue = "default"
  case ignoresUnsupportedFilters = "ignores_unsupported_filters"
  case kind
  case discriminator
  /// A union that keeps what it does not know.
  case open
  case order
  case swiftName = "swift_name"
  case swiftValueName = "swift_value_name"
  /// A path or slug that it had before.
  case formerID = "moved"
  case status
  case note
  case guide
  case stage
  case access
  case asset
  case constraint
  case valueMap = "value_map"
  case mappedValue = "mapped_value"
  case lint
  /// An output beside those of every category.
  case output
  case differs
}
