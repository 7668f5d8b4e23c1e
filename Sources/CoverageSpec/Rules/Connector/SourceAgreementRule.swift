/// Sources state the same status of a cell.
///
/// The rule knows what sources have stated only where it is given their records; without them it finds nothing, and no
/// exception from it counts as unused.
package struct SourceAgreementRule: Rule {
  /// The status of a cell in a source.
  package struct Statement: Sendable {
    var path: String
    var status: Status
    /// The place in the source: `tools.json:812`.
    var place: String

    package init(path: String, status: Status, place: String) {
      self.path = path
      self.status = status
      self.place = place
    }
  }

  package static let identifier = "sources-disagree"

  /// The statements by slug, the source that is believed first in front; nil where they are not known.
  private let statements: [String: [[Statement]]]?

  package init(_ statements: [String: [[Statement]]]? = nil) {
    self.statements = statements
  }

  package var warningIdentifier: String? { Self.identifier }
  package var knowsAll: Bool { statements != nil }

  package func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.connectors.flatMap { connector -> [Diagnostic] in
      guard let sources = statements?[connector.slug], sources.count > 1 else { return [] }
      let places = Dictionary(connector.cells.map { ($0.path, $0.location) }) { first, _ in first }
      return disagreements(sources).map { believed, other in
        Diagnostic.warning(
          Self.identifier,
          "\(believed.path.quoted) is \(believed.status.words) at \(believed.place.onOneLine), and \(other.status.words) at "
            + other.place.onOneLine,
          at: places[believed.path] ?? connector.slugLocation, coveragePath: believed.path)
      }
    }
  }

  /// The statements that others contradict, with the first of these.
  private func disagreements(_ sources: [[Statement]]) -> [(Statement, Statement)] {
    var first: [String: Statement] = [:]
    var found: Set<String> = []
    var disagreements: [(Statement, Statement)] = []
    for statement in sources.joined() {
      guard let believed = first[statement.path] else {
        first[statement.path] = statement
        continue
      }
      if believed.status != statement.status, found.insert(statement.path).inserted {
        disagreements.append((believed, statement))
      }
    }
    return disagreements
  }
}
