import Foundation
import Testing
import UnifiedATS

@Suite("One customer's coverage")
struct EffectiveCoverageTests {
  /// A connection of CareerPlug as the vendor describes one; the customer opted out of tags, and the scopes leave out
  /// users and one action.
  private static let answer = """
    {
      "status": "success",
      "data": {
        "id": "careerplug:CBNMt7dSNCzBdnRTx87dev4E",
        "tool": {"id": "careerplug", "label": "CareerPlug", "internal_label": null},
        "category": "ATS", "status": "ACTIVE", "setup_status": "COMPLETED", "beta": true,
        "end_user": {"organization_name": "Acme", "creator_email": null, "origin_id": null},
        "scope_config": {"id": "8TR2ZKS5GSVC8", "name": null},
        "read_models": [
          {"id": "ats_users", "label": "Users", "is_available": false, "coverage_status": "SUPPORTED",
           "scope_config_setting": "DISABLED", "opted_out_by_customer": false,
           "fields": [{"id": "email", "is_available": false, "coverage_status": "SUPPORTED",
                       "scope_config_setting": "ENABLED", "opted_out_by_customer": false}]},
          {"id": "ats_jobs", "label": "Jobs", "is_available": true, "coverage_status": "SUPPORTED",
           "scope_config_setting": "ENABLED", "opted_out_by_customer": false,
           "fields": [{"id": "name", "is_available": true, "coverage_status": "SUPPORTED",
                       "scope_config_setting": "ENABLED", "opted_out_by_customer": false},
                      {"id": "description", "is_available": false, "coverage_status": "SUPPORTED",
                       "scope_config_setting": "OPTIONAL", "opted_out_by_customer": true},
                      {"id": "salary_amount", "is_available": false, "coverage_status": "UNSUPPORTED",
                       "scope_config_setting": "ENABLED", "opted_out_by_customer": false},
                      {"id": "mascot", "is_available": true, "coverage_status": "SUPPORTED",
                       "scope_config_setting": "ENABLED", "opted_out_by_customer": false}]}
        ],
        "write_actions": [
          {"id": "ats_create_candidate", "label": "Create candidate", "is_available": false,
           "coverage_status": "SUPPORTED", "scope_config_setting": "DISABLED", "opted_out_by_customer": false,
           "fields": [{"id": "candidate.first_name", "is_available": true, "coverage_status": "SUPPORTED"}]},
          {"id": "ats_create_application", "label": "Create application", "is_available": true,
           "coverage_status": "SUPPORTED", "scope_config_setting": "ENABLED", "opted_out_by_customer": false,
           "fields": [{"id": "candidate.last_name", "is_available": false, "coverage_status": "NOT_IMPLEMENTED"}]}
        ]
      }
    }
    """

  private let integration: Integration
  private let mine: ATS.Coverage

  init() throws {
    integration = try JSONDecoder().decode(Integration.self, from: Data(Self.answer.utf8))
    mine = try ATS.Connector.careerplug.coverage(of: integration)
  }

  @Test("What the vendor says is off is off, with the reason; the rest is as declared")
  func availability() throws {
    #expect(ATS.Connector(slug: try #require(integration.slug)) == .careerplug)
    #expect(ATS.unknownIDs(in: integration) == ["ats_jobs.mascot"])
    #expect(mine.availability(of: .users) == .disabledByScope)
    #expect(mine.availability(of: .users(.email)) == .disabledByScope)
    #expect(mine.availability(of: .users(.firstName)) == .disabledByScope)
    #expect(mine.availability(of: .jobs(.name)) == .available)
    #expect(mine.availability(of: .jobs(.description)) == .optedOut)
    #expect(mine.availability(of: .jobs(.salaryAmount)) == .unlisted)
    #expect(mine.availability(of: .createCandidate(.candidateFirstName)) == .disabledByScope)
    #expect(mine.availability(of: .createApplication(.candidateLastName)) == .notImplemented)
    #expect(mine.availability(of: .feature(.apiPassthrough)) == .available)
  }

  @Test("Checks and assessments go by it")
  func queries() throws {
    let candidate = ATS.CreateCandidate(
      candidate: .init(firstName: "Ada", lastName: "Lovelace", emailAddress: "ada@example.com"),
      application: .init(jobID: "1"))
    let error = try #require(throws: ActionNotAvailable<ATS>.self) { try mine.check(candidate) }
    #expect(error.code == "INTEGRATION.ACTION_DISABLED")
    #expect(error.availability == .disabledByScope)
    let answer = ATS.assess([.jobs(.description), .users], amongCoverages: [mine])
    #expect(
      answer.standings[0].missing.map(\.description) == [
        "users (disabled_by_scope)", "jobs.description (opted_out)",
      ])
  }

  @Test("Every permission of the spec takes its actions away")
  func permissions() {
    #expect(
      ATS.permissions == [
        "Create applications and candidates", "Manage tags", "Add attachments", "Set application stage",
        "Reject applications", "Add result links", "Add notes", "Read document attachments",
      ])
    for permission in ATS.permissions {
      for connector in ATS.Connector.all {
        let coverage = connector.coverage.withholding(permissions: [permission])
        for capability in ATS.Capability.all {
          let action = capability.parent ?? capability
          let isOff = connector.supports(capability) && action.permission == permission
          #expect(
            coverage.availability(of: capability)
              == (isOff ? .permissionMissing : connector.availability(of: capability)))
        }
      }
    }
  }
}
