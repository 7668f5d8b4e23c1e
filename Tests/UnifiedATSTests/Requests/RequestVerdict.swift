import CoverageMatrix
import Testing
import UnifiedATS

/// What a connector makes of a covered request.
///
/// It is expected to make the same of the plain request when only its slug is known, and `validate()` and `effects` are
/// expected to say the same.
func verdict<Covering: ConnectorType, Request: ActionRequest>(
  on slug: String, _ request: Covered<Covering, Request>, sourceLocation: SourceLocation = #_sourceLocation
) throws -> RequestCheck where Covering.Category == ATS, Request.Category == ATS {
  let connector = try #require(ATS.Connector(slug: slug), sourceLocation: sourceLocation)
  let check = try connector.check(request.record)
  #expect(request.check == check, sourceLocation: sourceLocation)
  #expect(request.effects == check.effects, sourceLocation: sourceLocation)
  if check.violations.isEmpty {
    #expect(throws: Never.self, sourceLocation: sourceLocation) { try request.validate() }
  } else {
    #expect(throws: InvalidRequest(violations: check.violations), sourceLocation: sourceLocation) {
      try request.validate()
    }
  }
  return check
}

/// What a connector makes of a request to create a candidate.
///
/// It is expected to make the same of a request to create an application.
func verdict<Covering: ConnectorType>(
  on slug: String, _ candidate: Covered<Covering, ATS.CreateCandidate>,
  and application: Covered<Covering, ATS.CreateApplication>, sourceLocation: SourceLocation = #_sourceLocation
) throws -> RequestCheck where Covering.Category == ATS {
  let first = try verdict(on: slug, candidate, sourceLocation: sourceLocation)
  let second = try verdict(on: slug, application, sourceLocation: sourceLocation)
  let paths = second.paths.map { $0.replacing("create_application", with: "create_candidate") }
  #expect(first.paths == paths, sourceLocation: sourceLocation)
  #expect(first.violations.map(\.summary) == second.violations.map(\.summary), sourceLocation: sourceLocation)
  #expect(first.violations.map(\.constraint) == second.violations.map(\.constraint), sourceLocation: sourceLocation)
  #expect(first.effects.map(\.summary) == second.effects.map(\.summary), sourceLocation: sourceLocation)
  return first
}

extension RequestCheck {
  fileprivate var paths: [String] { violations.map(\.path) + effects.map(\.path) }
}

extension Violation {
  /// Who asks for what, what is violated, and what was sent, in a line.
  var summary: String { "\(source) \(constraint.kind.id): \(text)" }
}

extension Effect {
  /// What happens and how sure that is, in a line.
  var summary: String { "\(certainty) \(kind): \(text)" }
}
