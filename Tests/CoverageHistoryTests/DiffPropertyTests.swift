import Testing
import _CoverageGenerator
import _CoverageHistory
import _CoverageSpec

/// The list of changes is the real difference, whatever the two specs are.
@Suite("Differences of random specs")
struct DiffPropertyTests {
  /// A cell as reports show it, found without facts.
  private struct Cell: Hashable {
    var connector: String
    var path: String
    var what: String
  }

  private static let seeds = 1...300

  private let desk: Specification

  init() throws {
    desk = try Catalogue.desk.specification()
  }

  private func pair(_ seed: Int) -> (Specification, Specification) {
    var edits = RandomEdits(seed: UInt64(seed))
    var old = desk
    for _ in 0..<seed % 5 { edits.edit(&old) }
    var new = old
    for _ in 0..<1 + seed % 12 { edits.edit(&new) }
    return (old, new)
  }

  @Test("A spec does not differ from itself")
  func reflexive() {
    for seed in Self.seeds {
      let (old, new) = pair(seed)
      #expect(SpecificationDiff(from: old, to: old).changes.isEmpty)
      #expect(SpecificationDiff(from: new, to: new).changes.isEmpty)
    }
  }

  @Test("The changed cells are those that differ, one by one")
  func cells() {
    for seed in Self.seeds {
      let (old, new) = pair(seed)
      let before = Self.cells(of: old)
      let after = Self.cells(of: new)
      let real = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      let changes = SpecificationDiff(from: old, to: new).changes
      let found = changes.compactMap { change -> Cell? in
        guard let connector = change.key.connector else { return nil }
        return Cell(connector: connector, path: change.key.path, what: change.key.aspect.rawValue)
      }
      #expect(Set(found) == real, "seed \(seed)")
      #expect(Set(found).count == found.count)
      for change in changes where change.key.aspect == .status {
        let cell = Cell(connector: change.key.connector ?? "", path: change.key.path, what: "status")
        #expect(
          (change.difference.old?.value.description, change.difference.new?.value.description) == (
            before[cell], after[cell]
          ))
      }
    }
  }

  @Test("The changed attributes of the category are those that differ")
  func category() throws {
    for seed in Self.seeds {
      let (old, new) = pair(seed)
      let changes = SpecificationDiff(from: old, to: new).changes.filter { $0.key.connector == nil }
      var real: Set<String> = []
      func compare<Value: Equatable>(_ path: String, _ aspect: String, _ a: Value, _ b: Value) {
        if a != b { real.insert("\(path) \(aspect)") }
      }
      for (a, b) in zip(old.category.models, new.category.models) {
        compare(a.id, "label", a.label, b.label)
        compare(a.id, "order", a.fields.map(\.id), b.fields.map(\.id))
        for field in a.fields {
          let other = try #require(b.fields.first { $0.id == field.id })
          compare("\(a.id).\(field.id)", "type", field.type.spelling, other.type.spelling)
          compare("\(a.id).\(field.id)", "nullable", field.isNullable, other.isNullable)
          compare("\(a.id).\(field.id)", "optional", field.isOptional, other.isOptional)
        }
      }
      for (a, b) in zip(old.category.actions, new.category.actions) {
        compare(a.id, "route", a.endpoint?.route, b.endpoint?.route)
        for (input, other) in zip(a.inputs, b.inputs) {
          compare("\(a.id).\(input.id)", "required", input.isRequired, other.isRequired)
          compare("\(a.id).\(input.id)", "nullable", input.isNullable, other.isNullable)
        }
      }
      for (a, b) in zip(old.category.features, new.category.features) {
        compare("features.\(a.id)", "label", a.label, b.label)
      }
      #expect(Set(changes.map { "\($0.key.path) \($0.key.aspect.rawValue)" }) == real, "seed \(seed)")
      #expect(changes.count == real.count)
    }
  }

  @Test("The way back changes the same cells, and every loss is a gain")
  func reversed() {
    for seed in Self.seeds {
      let (old, new) = pair(seed)
      let there = SpecificationDiff(from: old, to: new)
      let back = SpecificationDiff(from: new, to: old)
      #expect(there.changes.map(\.key) == back.changes.map(\.key))
      for (a, b) in zip(there.changes, back.changes) where a.key.aspect == .status {
        if a.difference.new?.value == .text("supported") {
          #expect(a.difference.old == nil || b.affects.contains(.callers))
          #expect(!a.affects.contains(.callers) || !a.refused.isEmpty)
        }
      }
    }
  }

  @Test("Every aspect is judged by one rule")
  func rules() {
    #expect(Set(SpecificationDiff.judgedAspects) == Set(Aspect.allCases))
    #expect(SpecificationDiff.judgedAspects.count == Aspect.allCases.count)
  }

  /// All that connectors say, cell by cell, through the tables that answers come from.
  private static func cells(of specification: Specification) -> [Cell: String] {
    let coverage = CompiledCoverage(specification)
    var cells: [Cell: String] = [:]
    for (index, connector) in coverage.connectors.enumerated() {
      for row in coverage.layout.rows {
        let status = coverage.status(connector: index, path: row.path)
        if status != .unlisted {
          cells[Cell(connector: connector.slug, path: row.path, what: "status")] = status.rawValue
        }
      }
      cells[Cell(connector: connector.slug, path: "connector", what: "title")] = connector.title
      for model in connector.models {
        cells[Cell(connector: connector.slug, path: model.id, what: "note")] = model.note?.text
        for field in model.fields {
          cells[Cell(connector: connector.slug, path: "\(model.id).\(field.id)", what: "note")] = field.note?.text
        }
      }
      for action in connector.actions {
        for constraint in action.constraints {
          let path = constraint.subject.map { "\(action.id).\($0.value)" } ?? action.id
          cells[Cell(connector: connector.slug, path: path, what: "constraint")] = constraint.text
        }
      }
    }
    return cells
  }
}
