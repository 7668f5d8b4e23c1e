import CoverageMatrix
import Foundation
import Testing
import UnifiedATS

/// Requests are written in one spelling and read in all: see ``CoverageMatrix/JSONValue/normalized(_:)``.
///
/// A timestamp as the answer to a screening question is read as the text that it is in JSON, as all text is.
@Suite("Requests there and back")
struct RequestRoundTripTests {
  private let category: CategoryFile

  init() throws {
    category = try CategoryFile.load()
  }

  @Test("Every request reads and writes what the category says, input by input")
  func requests() throws {
    var generator = RecordGenerator(category, seed: 3)
    for (type, action) in zip(requestTypes, category.actions) {
      for index in 0..<200 {
        let parameters = Dictionary(uniqueKeysWithValues: action.routeParameters.map { ($0, "\($0)/\(index)") })
        try check(type, generator.body(action.body), action.body, parameters)
      }
    }
    #expect(category.everything(in: category.actions).subtracting(generator.made) == [])
  }

  @Test("Every type of the category is met in a record or a request, or is an answer")
  func types() {
    let met = category.everything(in: category.models).union(category.everything(in: category.actions))
    let answers = category.actions.compactMap(\.answer)
    for type in category.types where type.properties?.isEmpty != true && !answers.contains(type.id) {
      #expect(met.contains { $0.hasPrefix("\(type.id) ") || $0.hasPrefix("\(type.id).") }, "\(type.id)")
    }
  }

  @Test("A request cannot be read without the parameters of its route")
  func missingParameter() {
    let decoder = JSONDecoder()
    decoder.userInfo[.routeParameters] = ["application_id": "a"]
    let error = #expect(throws: DecodingError.self) {
      try decoder.decode(ATS.AddCandidateTag.self, from: Data(#"{"tag": {"name": "Remote"}}"#.utf8))
    }
    guard case .valueNotFound(_, let context)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.debugDescription.contains("'candidate_id'"))
  }

  @Test("A request without a body is read from an empty object")
  func noBody() throws {
    let decoder = JSONDecoder()
    decoder.userInfo[.routeParameters] = ["candidate_id": "c"]
    let request = try decoder.decode(ATS.GetCandidateAttachments.self, from: Data("{}".utf8))
    #expect(request == ATS.GetCandidateAttachments(candidateID: "c"))
  }

  private func check<Request: ActionRequest>(
    _: Request.Type, _ body: JSONValue, _ members: [RequestMember], _ parameters: [String: String]
  ) throws {
    let decoder = JSONDecoder()
    decoder.userInfo[.routeParameters] = parameters
    let request = try decoder.decode(Request.self, from: JSONEncoder().encode(body))
    #expect(request.routeParameters == parameters)
    let data = try JSONEncoder().encode(request)
    #expect(try JSONDecoder().decode(JSONValue.self, from: data) == body.normalized(members))
    #expect(try decoder.decode(Request.self, from: data) == request)
  }
}
