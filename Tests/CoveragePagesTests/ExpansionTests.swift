import Testing
import _CoverageGenerator
import _CoverageSpec

/// A field in which the API nests records of another model is a coverage row like any other, in every output.
@Suite("Fields that expand records")
struct ExpansionTests {
  @Test("One is a row in the rules, counts, tables, pages and capabilities")
  func everywhere() throws {
    let coverage = try compile(
      category: """
        { "format": 1, "id": "shop", "name": "Shop", "models": [
          { "id": "orders", "record": "Order", "fields": [
            { "id": "id", "type": "string" }, { "id": "customer", "type": "json", "nullable": true,
              "expands": "customers" }] },
          { "id": "customers", "record": "Customer", "fields": [{ "id": "id", "type": "string" }] } ] }
        """,
      connectors: [
        "acme": #"""
        { "format": 1, "slug": "acme", "name": "Acme", "models": { "orders": { "fields": ["id", "customer"] } } }
        """#
      ])
    #expect(coverage.category.coveragePaths == ["orders", "orders.id", "orders.customer", "customers", "customers.id"])
    #expect(coverage.category.capabilityExpressions.contains(".orders(.customer)"))
    let fields = coverage.counts(connector: 0).fields
    #expect(fields.supported == 2 && fields.total == 3)
    let documents = coverage.documents
    #expect(documents["coverage.csv"]?.contains("acme,Acme,field,orders.customer,customer,supported,,\r\n") == true)
    #expect(documents["coverage.json"]?.contains(#""fields": { "supported": 2, "total": 3 }"#) == true)
    #expect(documents["coverage.html"]?.contains("<tr id=\"orders.customer\"") == true)
    #expect(documents["pages/models/orders.md"]?.contains("- `customer` (json or null): 1 of 1\n") == true)
    #expect(documents["pages/acme.md"]?.contains("Fields: `id`, `customer`\n") == true)
  }

  @Test("The 246 fields of the ATS category have 17 of them")
  func catalogue() throws {
    let coverage = try Catalogue.compiled()
    let fields = coverage.category.models.flatMap(\.fields)
    #expect(coverage.layout.count(of: .field) == 246 && fields.count == 246)
    #expect(fields.count { $0.expands != nil } == 17)
    #expect(coverage.layout.rows.count == 436 && coverage.category.coveragePaths.count == 436)
  }
}
