import CoverageMatrix
import Testing

@Suite("Covered requests")
struct CoveredRequestTests {
  /// Beta as a type, as generated code has it but for its open seal.
  enum Beta: ConnectorType {
    struct _Seal: Sendable {}
    static var connector: Connector<Desk> { .beta }
  }

  @Test("A covered request has the check of its record")
  func check() throws {
    var request = Hire.good
    request.person.phone = "+44 20 7946 0958"
    let covered = Covered<Beta, Hire>(request, sealedBy: Beta._Seal())
    #expect(try covered.check == Connector.beta.check(request))
    #expect(covered.effects == covered.check.effects)
    #expect(covered.effects.contains { $0.kind == .droppedValue })
    try covered.validate()
  }

  @Test("A request that will be refused throws all its violations")
  func validate() throws {
    var request = Hire.good
    request.person.name = nil
    request.files = []
    let covered = Covered<Beta, Hire>(request, sealedBy: Beta._Seal())
    let error = try #require(throws: InvalidRequest.self) { try covered.validate() }
    #expect(error.violations == covered.check.violations)
    #expect(error.description == "person.name: the API requires it\nfiles: Beta requires it")
  }
}
