import CoverageMatrix
import Testing

@Suite("Audits of a toy category")
struct CoverageAuditTests {
  @Test("Merging audits is seeing all records in one, in whatever order they show their fields")
  func merging() {
    var first = CoverageAudit<Alpha>()
    first.add(Opening(fields: [("id", true), ("pay", false)]))
    var second = CoverageAudit<Alpha>()
    second.add(contentsOf: [Opening(fields: [("pay", true), ("id", false)]), Opening(fields: [("id", false)])])
    #expect(first.findings == [])
    #expect(
      second.findings == [.alwaysNull(.jobsID, records: 2), .undeclared(.jobsPay, carried: 1, records: 2)])
    first.merge(second)
    #expect(first.findings == [.undeclared(.jobsPay, carried: 1, records: 3)])
    #expect(first.recordCounts == [.jobs: 3])
    var third = CoverageAudit<Alpha>()
    third.merge(first)
    #expect(third.findings == first.findings)
  }

  @Test("A field that the category does not have is no finding")
  func unknownField() {
    var audit = CoverageAudit<Alpha>()
    audit.add(Opening(fields: [("salary", true)]))
    #expect(audit.findings == [])
  }

  @Test("An audit without records finds nothing and says so")
  func noRecords() {
    let audit = CoverageAudit<Alpha>()
    #expect(audit.findings == [])
    #expect(audit.description == "alpha: 0 findings\nNo records of jobs.")
  }

  @Test("Null, empty lists and empty maps carry nothing")
  func emptiness() {
    var audit = CoverageAudit<Alpha>()
    audit.add(Values(values: [.null, [], [:]]))
    #expect(audit.findings == [.alwaysNull(.jobsID, records: 1)])
    audit.add(Values(values: [.null, ""]))
    #expect(audit.findings == [])
  }

  @Test("A category need not know its connectors' types")
  func unknownTypes() {
    #expect(Connector<Toy>(index: 0).type == nil)
  }

  private enum Alpha: ConnectorType {
    struct _Seal {}
    static var connector: Connector<Toy> { Connector(index: 0) }
  }

  /// A record that shows fields in an order of its own.
  private struct Opening: CoverageRecord {
    static var model: Capability<Toy> { .jobs }
    var fields: [(id: String, isCarried: Bool)]

    func _visitFields(_ visitor: inout FieldVisitor) {
      for field in fields { visitor.visit(field.id, field.isCarried ? 1 : nil) }
    }
  }

  /// A record that shows one field several times.
  private struct Values: CoverageRecord {
    static var model: Capability<Toy> { .jobs }
    var values: [JSONValue]

    func _visitFields(_ visitor: inout FieldVisitor) {
      for value in values { visitor.visit("id", value) }
    }
  }
}
