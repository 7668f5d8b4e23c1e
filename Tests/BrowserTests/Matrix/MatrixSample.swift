import _CoverageGenerator
import _CoverageSpec

/// The categories that the matrix is tried with.
enum MatrixSample {
  /// The catalogue of this package, whose connectors are CareerPlug, Carerix, Crelate, eRecruiter and RECRU.
  static func catalogue() throws -> CompiledCoverage { try compiled.get() }

  private static let compiled = Result { try Catalogue.compiled() }

  /// The catalogue with all four statuses, and a name that means something to spreadsheets and to Markdown.
  static func allStatuses() throws -> CompiledCoverage {
    var specification = try catalogue().specification
    specification.connectors[0] = specification.connectors[0].with(
      name: "=Career|Plug", unsupported: items("jobs.salary_amount", "offers", "features.delta_syncs"),
      notImplemented: items("jobs.post_url", "tags", "features.create_credentials"))
    return CompiledCoverage(specification)
  }

  /// The catalogue with a model, a field and a connector that had other names before.
  static func moved() throws -> CompiledCoverage {
    var specification = try catalogue().specification
    func place(_ text: String) -> Located<String> {
      Located(text, at: SourceLocation(path: "test", line: 1, column: 1))
    }
    let moved = [
      Move(from: place("openings"), to: place("jobs")), Move(from: place("jobs.title"), to: place("jobs.name")),
    ]
    specification.category = specification.category.with(moved: specification.category.moved + moved)
    specification.connectors[2] = specification.connectors[2].with(movedFrom: [place("crelate_old")])
    return CompiledCoverage(specification)
  }

  /// The real category with many connectors, each a copy of a real one with a name of its own.
  static func manyConnectors(_ count: Int) throws -> CompiledCoverage {
    var specification = try catalogue().specification
    let few = specification.connectors
    specification.connectors = (0..<count).map { number in
      few[number % few.count].with(slug: "c\(1000 + number)", name: "Connector \(1000 + number)")
    }
    return CompiledCoverage(specification)
  }

  private static func items(_ ids: String...) -> [CoverageItem] {
    ids.map { CoverageItem(id: $0, location: SourceLocation(path: "test", line: 1, column: 1)) }
  }
}
