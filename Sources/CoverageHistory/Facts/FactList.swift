import _CoverageSpec

/// The facts of a specification by their keys.
package struct FactList: Sendable {
  package private(set) var facts: [Fact.Key: Fact] = [:]

  /// The facts of a specification.
  ///
  /// - Complexity: O(*n*) in the size of the specification.
  package init(_ specification: Specification) {
    addCategory(specification.category)
    for connector in specification.connectors { addConnector(connector) }
  }

  private init() {}

  /// The facts as a later specification files them: under the ids that it has for what it renamed.
  func renamed(for specification: Specification) -> FactList {
    let renames = Renames(specification)
    if renames.isEmpty { return self }
    var list = FactList()
    for fact in facts.values.sorted(by: { $0.key < $1.key }) {
      var fact = fact
      fact.key.connector = fact.key.connector.map(renames.slug)
      fact.key.path = renames.path(fact.key.path)
      if case .paths(let paths) = fact.value { fact.value = .paths(paths.map(renames.element)) }
      list.add(fact)
    }
    return list
  }

  mutating func add(_ fact: Fact) {
    var key = fact.key
    // Of several equal ones, such as two limits on one input, each is a fact of its own.
    var number = 1
    while facts[key] != nil {
      number += 1
      key.detail = fact.key.detail + " (\(number))"
    }
    facts[key] = Fact(key: key, value: fact.value, location: fact.location)
  }
}

/// Adds the facts of one part of a spec.
struct FactWriter {
  var connector: String?
  var path: String
  var location: SourceLocation
  private(set) var facts: [Fact] = []

  init(connector: String? = nil, path: String, at location: SourceLocation) {
    self.connector = connector
    self.path = path
    self.location = location
  }

  mutating func add(_ aspect: Aspect, _ value: Fact.Value, detail: String = "", at place: SourceLocation? = nil) {
    let key = Fact.Key(connector: connector, path: path, aspect: aspect, detail: detail)
    facts.append(Fact(key: key, value: value, location: place ?? location))
  }

  mutating func add(_ aspect: Aspect, _ text: String?) {
    if let text { add(aspect, .text(text)) }
  }

  mutating func add(_ aspect: Aspect, flag: Bool) {
    if flag { add(aspect, .text("true")) }
  }

  mutating func add(_ aspect: Aspect, paths: [Located<String>], under owner: String = "") {
    if let first = paths.first {
      add(aspect, .paths(paths.map { owner + $0.value }), at: first.location)
    }
  }

  mutating func add(_ aspect: Aspect, texts: [String]) {
    if !texts.isEmpty { add(aspect, .texts(texts)) }
  }
}

extension FactList {
  mutating func add(_ writer: FactWriter) {
    for fact in writer.facts { add(fact) }
  }
}
