import Foundation
import Testing
import UnifiedATS
import _CoverageTestSupport

@testable import CoverageMatrix

/// The schemas that programs in other languages check with say what Swift says.
@Suite("JSON Schemas of requests")
struct RequestSchemaTests {
  @Test("A schema allows what is read and has no violation, of 10,000 bodies", arguments: 0..<16)
  func agreement(number: Int) throws {
    let action = try CategoryFile.load().actions[number]
    let text = try Repository.text("Generated/ats/requests/\(action.id).schema.json")
    let schema = try JSONSchema(JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)))
    let parameters = Dictionary(uniqueKeysWithValues: action.routeParameters.map { ($0, "7") })
    try compare(requestTypes[number], parameters, schema, seed: UInt64(number))
  }

  private func compare<Request: ActionRequest<ATS>>(
    _: Request.Type, _ parameters: [String: String], _ schema: JSONSchema, seed: UInt64
  ) throws {
    var generator = BodyGenerator(seed: seed)
    let decoder = JSONDecoder()
    decoder.userInfo[.routeParameters] = parameters
    // The rules of the API are the same on all connectors, and are read once for all bodies.
    let coverage = ATS.Connector.careerplug.coverage.capabilities.bits
    let inputs = ActionInputs(
      table: ATS._table, names: ATS._names, action: Request.action.ordinal, coverage: coverage)
    let rules = RequestRules(Request._rules)
    var counts = (legal: 0, illegal: 0, unreadable: 0)
    for index in 0..<10_000 {
      let made = generator.value(schema)
      let body = index.isMultiple(of: 2) ? made : generator.mutated(made)
      let json = body.json
      guard let request = try? decoder.decode(Request.self, from: Data(json.utf8)) else {
        counts.unreadable += 1
        if schema.allows(body) { Issue.record("the schema allows what is not read: \(json)") }
        continue
      }
      var visitor = InputVisitor()
      request._visitInputs(&visitor)
      let checker = RequestChecker(
        connector: "Any", slug: "any", inputs: inputs, constraints: [], rules: rules, visited: visitor.inputs,
        remoteFields: visitor.remoteFields, routeParameters: request.routeParameters)
      let violations = checker.ruleViolations().map(\.result)
      if index.isMultiple(of: 100) {
        let check = RequestCheck(of: request, on: ATS.Connector.careerplug, coverage: coverage)
        #expect(Set(check.violations.filter { $0.source == .api }) == Set(violations))
      }
      if violations.isEmpty { counts.legal += 1 } else { counts.illegal += 1 }
      // What is read is more: null where nothing need be, and keys that no one knows. It is not written again.
      let written = try JSONValueEncoder.json(of: request)
      if schema.allows(written) != violations.isEmpty {
        Issue.record("the schema and the check differ: \(written.json) \(violations.map(\.text))")
      }
      if !violations.isEmpty, written != body, schema.allows(body) {
        Issue.record("the schema allows what the check does not: \(json) \(violations.map(\.text))")
      }
    }
    #expect(counts.legal > 1000)
    if Request.hasBody { #expect(counts.unreadable > 100) }
    if Self.limited.contains(Request.action.path) { #expect(counts.illegal > 20) }
  }

  /// The actions whose bodies can be read and be refused all the same.
  private static let limited: Set = [
    "create_candidate", "create_application", "add_candidate_tag", "add_application_attachment",
    "add_candidate_attachment", "add_application_result_link", "add_candidate_result_link",
    "import_tracked_application",
  ]

  @Test("The body of a vendor's example with a country in words is refused, and its violations say where and why")
  func country() throws {
    let body = #"""
      { "candidate": { "first_name": "A", "last_name": "B", "email_address": "a@b", "location": { "country": "Germany" } },
        "application": { "job_id": "j" },
        "attachments": [
          { "name": "cv", "type": "CV", "data": "SGk=", "content_type": "pdf" },
          { "name": "cv", "type": "CV", "data_url": "cv.pdf", "content_type": "image/svg+xml" }] }
      """#
    let request = try JSONDecoder().decode(ATS.CreateCandidate.self, from: Data(body.utf8))
    #expect(
      try ATS.Connector.crelate.check(request).violations.filter { $0.source == .api }.map(\.text) == [
        #"candidate.location.country: "Germany" does not match ^[A-Z]{2}$"#,
        #"attachments[0].content_type: "pdf" is not a media type such as application/pdf"#,
        #"attachments[1].content_type: "image/svg+xml" does not match ^[\w.-]+\/[\w.-]+$"#,
        #"attachments[1].data_url: "cv.pdf" is not a URI"#,
      ])
  }
}
