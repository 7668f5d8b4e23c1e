import CoverageMatrix
import Testing
import UnifiedATS

@Suite("Connectors as types")
struct ConnectorTypeTests {
  @Test("Each connector's value leads to its type")
  func types() {
    #expect(ATS.Connector.careerplug.type == ATS.CareerPlug.self)
    #expect(ATS.Connector.carerix.type == ATS.Carerix.self)
    #expect(ATS.Connector.crelate.type == ATS.Crelate.self)
    #expect(ATS.Connector.erecruiter.type == ATS.ERecruiter.self)
    #expect(ATS.Connector.recruhr.type == ATS.Recru.self)
    #expect(ATS.Connector.recruhr.type != ATS.Crelate.self)
  }

  @Test("Each connector's type leads back to its value", arguments: ATS.Connector.all)
  func roundTrip(connector: ATS.Connector) {
    #expect(connector.type?.connector == connector)
  }

  @Test("A type that was found at run time passes for what it is to generic code")
  func generics() {
    func slug<Covering: ATS.ConnectorType>(_: Covering.Type) -> String { Covering.connector.slug }
    func sync<Covering: ATS.Reads.Tags>(_: Covering.Type) -> String { slug(Covering.self) }
    let types = ATS.Connector.all.compactMap(\.type)
    #expect(types.map { slug($0) } == ATS.Connector.all.map(\.slug))
    let readable = types.compactMap { $0 as? any ATS.Reads.Tags.Type }
    #expect(readable.map { sync($0) } == ATS.connectors(supporting: [.tags]).map(\.slug))
  }
}
