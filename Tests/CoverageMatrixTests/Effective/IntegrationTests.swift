import CoverageMatrix
import Foundation
import Testing

@Suite("What a vendor says of a connection")
struct IntegrationTests {
  private let alpha = Connector<Toy>(index: 0)
  private let beta = Connector<Toy>(index: 1)

  @Test("With and without the data around it, the answer is the same")
  func envelope() throws {
    let models = #"[{"id": "toy_jobs", "is_available": false}]"#
    let bare = #"{"id": "alpha:1", "tool": {"id": "alpha"}, "read_models": \#(models)}"#
    let integration = try integration(bare)
    #expect(try self.integration(#"{"status": "success", "data": \#(bare)}"#) == integration)
    #expect(integration.id == "alpha:1")
    #expect(integration.slug == "alpha")
    #expect(integration.readModels.map(\.id) == ["toy_jobs"])
  }

  @Test("An answer that says nothing takes nothing away")
  func silence() throws {
    for text in [
      "{}", #"{"data": {}}"#, #"{"read_models": null, "write_actions": [], "shiny": [1]}"#,
      #"{"read_models": [{}, {"id": "toy_jobs", "coverage_status": "BLESSED", "fields": null}]}"#,
      #"{"read_models": [{"id": "toy_jobs", "scope_config_setting": "OPTIONAL"}]}"#,
      #"{"write_actions": [{"id": "toy_hire", "is_available": true, "opted_out_by_customer": null}]}"#,
    ] {
      #expect(alpha.coverage(of: try integration(text)) == alpha.coverage, "\(text)")
    }
  }

  @Test("What is no answer about a connection is an error")
  func invalid() {
    for text in ["[]", #"{"data": 1}"#, #"{"read_models": {}}"#, #"{"read_models": [{"id": 1}]}"#] {
      #expect(throws: DecodingError.self) { try integration(text) }
    }
  }

  @Test(
    "Each key has a reason of its own",
    arguments: [
      (#""coverage_status": "UNSUPPORTED""#, Availability.unsupported),
      (#""coverage_status": "NOT_IMPLEMENTED""#, .notImplemented),
      (#""coverage_status": "UNKNOWN""#, .unlisted),
      (#""opted_out_by_customer": true"#, .optedOut),
      (#""scope_config_setting": "DISABLED""#, .disabledByScope),
      (#""is_available": false"#, .unavailable),
    ])
  func reasons(key: String, reason: Availability) throws {
    let model = alpha.coverage(of: try integration(#"{"read_models": [{"id": "toy_jobs", \#(key)}]}"#))
    #expect(model.availability(of: .jobs) == reason)
    #expect(model.availability(of: .jobsID) == reason)
    #expect(model.availability(of: .hire) == .available)
    let input = alpha.coverage(
      of: try integration(#"{"write_actions": [{"id": "toy_hire", "fields": [{"id": "name", \#(key)}]}]}"#))
    #expect(input.availability(of: .hire) == .available)
    #expect(input.availability(of: .hireName) == reason)
  }

  @Test("The first reason is kept, be it a model's own or that of a field's model")
  func order() throws {
    let integration = try integration(
      """
      {"read_models": [{
         "id": "toy_jobs", "is_available": false, "coverage_status": "SUPPORTED", "scope_config_setting": "DISABLED",
         "opted_out_by_customer": true,
         "fields": [{"id": "id", "is_available": false, "coverage_status": "NOT_IMPLEMENTED"},
                    {"id": "pay", "is_available": false, "scope_config_setting": "DISABLED"}]}],
       "write_actions": [{"id": "toy_hire", "is_available": false}]}
      """)
    let mine = beta.coverage(of: integration)
    #expect(mine.availability(of: .jobs) == .optedOut)
    #expect(mine.availability(of: .jobsID) == .notImplemented)
    #expect(mine.availability(of: .jobsPay) == .optedOut)
    #expect(mine.availability(of: .hire) == .unsupported)
    #expect(alpha.coverage(of: integration).availability(of: .hire) == .unavailable)
    let withheld = alpha.coverage(of: integration, withholding: ["Hire people"])
    #expect(withheld.availability(of: .hireName) == .permissionMissing)
  }

  @Test("What is unknown is listed and left alone; what is not declared stays out")
  func unknown() throws {
    let integration = try integration(
      """
      {"read_models": [{"id": "toy_jobs", "fields": [{"id": "pay", "coverage_status": "SUPPORTED"}, {"id": "mood"}]},
                       {"id": "toy_dogs", "is_available": false, "fields": [{"id": "id"}]}, {"id": "hire"}],
       "write_actions": [{"id": "toy_hire", "fields": [{"id": "name.first"}]}, {"id": "toy_jobs"}]}
      """)
    #expect(
      Toy.unknownIDs(in: integration) == ["toy_jobs.mood", "toy_dogs", "hire", "toy_hire.name.first", "toy_jobs"])
    #expect(alpha.coverage(of: integration) == alpha.coverage)
    #expect(!alpha.coverage(of: integration).supports(.jobsPay))
  }

  private func integration(_ text: String) throws -> Integration {
    try JSONDecoder().decode(Integration.self, from: Data(text.utf8))
  }
}
