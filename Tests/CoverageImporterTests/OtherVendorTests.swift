import Testing
import _CoverageImporter
import _CoverageSpec

@Suite("Coverage of other vendors")
struct OtherVendorTests {
  @Test(
    "A provider list becomes models with fields; what is nested is supported where a part is, and the rest is listed")
  func providers() throws {
    let text = #"""
      [{ "id": "acme", "display_name": "Acme", "products": ["people"], "logo": "https://acme.example/l.png",
        "supported_fields": { "people": {
          "id": true, "name": false, "team": null, "address": { "city": false, "street": { "line": true } },
          "pets": { "cat": false }, "cars": { "van": false, "bus": null } } } }]
      """#
    var catalogue = ImportedCatalogue()
    try catalogue.add([PageText("providers.json", text)], category: "HRIS")
    #expect(
      try catalogue.cells("hris") == [
        "acme people supported", "acme people.address supported", "acme people.id supported",
        "acme people.name unsupported", "acme people.pets unsupported",
      ])
    #expect(
      catalogue.run.leftOut.map(\.what) == [
        "'products' of providers", "the keys below 'people.address', which is supported where one of them is",
        "the keys below 'people.address.street', which is supported where one of them is",
        "the keys below 'people.cars', which is supported where one of them is",
        "the keys below 'people.pets', which is supported where one of them is",
      ])
    #expect(try catalogue.specification("hris").category.models[0].fields.map(\.id).count == 6)
  }

  @Test("Of a provider with errors nothing is taken, and the others are")
  func brokenProviders() throws {
    let text = #"""
      [{ "id": "z" },
        { "id": "acme", "supported_fields": { "people": { "id": true } } },
        { "id": "bolt", "supported_fields": { "people": true, "jobs": null } },
        { "id": "core", "supported_fields": [] },
        { "id": "dart", "supported_fields": { "people": { "id": "yes", "name": true } } }]
      """#
    var catalogue = ImportedCatalogue()
    try catalogue.add([PageText("providers.json", text)], category: "HRIS")
    let errors = catalogue.findings.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(
      errors == [
        "providers.json:3:51: error: 'people' has to be an object of fields, or null [wrong-type]",
        "providers.json:4:39: error: 'supported_fields' has to be an object of products [wrong-type]",
        "providers.json:5:59: error: 'people.id' has to be true, false, null or an object of these [wrong-type]",
      ])
    #expect(try catalogue.cells("hris") == ["acme people supported", "acme people.id supported"])
    #expect(catalogue.run.importedCount == 2 && catalogue.run.connectorCount == 5)
  }

  @Test("A list of one format takes nothing from one of another")
  func twoLists() throws {
    var catalogue = ImportedCatalogue()
    let list = #"[{ "id": "acme", "display_name": "Acme", "supported_fields": { "people": { "id": true } } }]"#
    let operations = #"""
      [{ "name": "Acme", "slug": "acme", "available_model_operations": [
        { "model_name": "Job", "available_operations": ["FETCH"] }] }]
      """#
    try catalogue.add([PageText("operations.json", operations)], category: "HRIS")
    try catalogue.add([PageText("providers.json", list)], category: "HRIS")
    #expect(!catalogue.findings.contains("lost"))
    #expect(
      try catalogue.cells("hris") == ["acme jobs supported", "acme people supported", "acme people.id supported"])
  }

  @Test("Operations of models become models and actions")
  func operations() throws {
    let list = #"""
      [{ "model_name": "JobPosting", "available_operations": ["FETCH", "CREATE"],
         "required_post_parameters": ["title"], "supported_fields": ["id", "title"] }]
      """#
    let integrations =
      #"[{ "name": "Acme", "slug": "acme", "categories": ["ats"], "available_model_operations": \#(list) }]"#
    var catalogue = ImportedCatalogue()
    try catalogue.add([PageText("integrations.json", integrations)])
    #expect(
      try catalogue.cells("ats") == [
        "acme create_job_posting supported", "acme job_postings supported", "acme job_postings.id supported",
        "acme job_postings.title supported",
      ])
    // A list without names leaves the name that is there.
    try catalogue.add([PageText("integrations.json", integrations.replacing(#""name": "Acme", "#, with: ""))])
    #expect(catalogue.text("Spec/ats/connectors/acme.json").contains(#""name": "Acme""#))
    try catalogue.add([PageText("operations.json", list)], category: "ATS")
    #expect(catalogue.findings.contains("the operations name no connector; say its slug with --slug [missing-slug]"))
  }
}
