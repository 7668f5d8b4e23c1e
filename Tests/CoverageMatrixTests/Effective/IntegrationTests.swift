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
    let bare = #"{"id": "alpha:1", "tool": {"id": "alpha"}, "read_models": \#(models), "write_actions": []}"#
    let integration = try integration(bare)
    #expect(try self.integration(#"{"status": "success", "data": \#(bare)}"#) == integration)
    #expect(integration.id == "alpha:1")
    #expect(integration.slug == "alpha")
    #expect(integration.readModels.map(\.id) == ["toy_jobs"])
  }

  @Test("An answer that says nothing takes nothing away")
  func silence() throws {
    for (models, actions) in [
      ("", ""), (#"{"id": "toy_jobs", "coverage_status": "BLESSED", "fields": null, "shiny": [1]}"#, ""),
      (#"{"id": "toy_jobs", "scope_config_setting": "OPTIONAL"}"#, ""),
      ("", #"{"id": "toy_hire", "is_available": true, "opted_out_by_customer": null}"#),
    ] {
      let integration = try integration(models: models, actions: actions)
      #expect(try alpha.coverage(of: integration) == alpha.coverage, "\(models)\(actions)")
    }
  }

  @Test(
    "What is no answer about a connection, or half of one, is an error",
    arguments: [
      "[]", "{}", #"{"data": {}}"#, #"{"data": 1}"#, #"{"data": null}"#,
      #"{"status": "error", "error": {"code": "NO", "message": "unauthorized"}}"#,
      #"{"status": "error", "data": {"tool": {"id": "alpha"}, "read_models": [], "write_actions": []}}"#,
      #"{"error": {"code": "NO"}, "data": {"tool": {"id": "alpha"}, "read_models": [], "write_actions": []}}"#,
      #"{"status": "error", "tool": {"id": "alpha"}, "read_models": [], "write_actions": []}"#,
      #"{"tool": {"id": "alpha"}, "read_models": []}"#, #"{"tool": {"id": "alpha"}, "write_actions": []}"#,
      #"{"tool": {"id": "alpha"}, "read_models": null, "write_actions": []}"#,
      #"{"tool": {}, "read_models": [], "write_actions": []}"#, #"{"read_models": [], "write_actions": []}"#,
      #"{"tool": {"id": "alpha"}, "read_models": {}, "write_actions": []}"#,
      #"{"tool": {"id": "alpha"}, "read_models": [{"id": 1}], "write_actions": []}"#,
      #"{"tool": {"id": "alpha"}, "read_models": [{"is_available": false}], "write_actions": []}"#,
    ])
  func invalid(text: String) {
    #expect(throws: DecodingError.self) { try integration(text) }
  }

  @Test("The answer about another connector, or about another category, is refused")
  func mismatch() throws {
    let other = try integration(models: "", actions: "", tool: "beta")
    let mismatch = #expect(throws: IntegrationMismatch.self) { try alpha.coverage(of: other) }
    #expect(mismatch?.description == "the integration is about beta, not about alpha")
    #expect(mismatch?.integration == other)
    let foreign = try integration(models: #"{"id": "zoo_dogs"}"#, actions: #"{"id": "zoo_feed"}"#)
    let nothing = #expect(throws: IntegrationMismatch.self) { try alpha.coverage(of: foreign) }
    #expect(nothing?.description == "the integration lists no capability of the category toy")
    #expect(try alpha.coverage(of: Integration(id: "by hand")) == alpha.coverage)
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
    let model = try alpha.coverage(of: integration(models: #"{"id": "toy_jobs", \#(key)}"#, actions: ""))
    #expect(model.availability(of: .jobs) == reason)
    #expect(model.availability(of: .jobsID) == reason)
    #expect(model.availability(of: .hire) == .available)
    let input = try alpha.coverage(
      of: integration(models: "", actions: #"{"id": "toy_hire", "fields": [{"id": "name", \#(key)}]}"#))
    #expect(input.availability(of: .hire) == .available)
    #expect(input.availability(of: .hireName) == reason)
  }

  @Test("The first reason is kept, be it a model's own or that of a field's model")
  func order() throws {
    let models = """
      {"id": "toy_jobs", "is_available": false, "coverage_status": "SUPPORTED", "scope_config_setting": "DISABLED",
       "opted_out_by_customer": true,
       "fields": [{"id": "id", "is_available": false, "coverage_status": "NOT_IMPLEMENTED"},
                  {"id": "pay", "is_available": false, "scope_config_setting": "DISABLED"}]}
      """
    let actions = #"{"id": "toy_hire", "is_available": false}"#
    let mine = try beta.coverage(of: integration(models: models, actions: actions, tool: "beta"))
    let integration = try integration(models: models, actions: actions)
    #expect(mine.availability(of: .jobs) == .optedOut)
    #expect(mine.availability(of: .jobsID) == .notImplemented)
    #expect(mine.availability(of: .jobsPay) == .optedOut)
    #expect(mine.availability(of: .hire) == .unsupported)
    #expect(try alpha.coverage(of: integration).availability(of: .hire) == .unavailable)
    let withheld = try alpha.coverage(of: integration, withholding: ["Hire people"])
    #expect(withheld.availability(of: .hireName) == .permissionMissing)
  }

  @Test("What is unknown is listed and left alone; what is not declared stays out")
  func unknown() throws {
    let integration = try integration(
      """
      {"tool": {"id": "alpha"},
       "read_models": [{"id": "toy_jobs", "fields": [{"id": "pay", "coverage_status": "SUPPORTED"}, {"id": "mood"}]},
                       {"id": "toy_dogs", "is_available": false, "fields": [{"id": "id"}]}, {"id": "hire"}],
       "write_actions": [{"id": "toy_hire", "fields": [{"id": "name.first"}]}, {"id": "toy_jobs"}]}
      """)
    #expect(
      Toy.unknownIDs(in: integration) == ["toy_jobs.mood", "toy_dogs", "hire", "toy_hire.name.first", "toy_jobs"])
    #expect(try alpha.coverage(of: integration) == alpha.coverage)
    #expect(try !alpha.coverage(of: integration).supports(.jobsPay))
  }

  private func integration(models: String, actions: String, tool: String = "alpha") throws -> Integration {
    try integration(#"{"tool": {"id": "\#(tool)"}, "read_models": [\#(models)], "write_actions": [\#(actions)]}"#)
  }

  private func integration(_ text: String) throws -> Integration {
    try JSONDecoder().decode(Integration.self, from: Data(text.utf8))
  }
}
