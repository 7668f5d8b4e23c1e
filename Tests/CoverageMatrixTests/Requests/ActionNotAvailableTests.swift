import CoverageMatrix
import Testing

@Suite("Actions that are not available")
struct ActionNotAvailableTests {
  @Test("A connector that does not support an action throws the API's code and what is known")
  func unsupported() {
    expect(.beta, .tag, .unsupported, "DESK.NOT_AVAILABLE", "Beta does not support tag") {
      () throws(ActionNotAvailable<Desk>) in try Connector.beta.check(TagPerson())
    }
    expect(
      .gamma, .hire, .notImplemented, "DESK.NOT_AVAILABLE", "Gamma has hire, but the unified API does not implement it"
    ) { () throws(ActionNotAvailable<Desk>) in
      try Connector.gamma.check(Hire())
    }
    expect(.gamma, .tag, .unlisted, "DESK.NOT_AVAILABLE", "tag is not documented for Gamma") {
      () throws(ActionNotAvailable<Desk>) in try Connector.gamma.coverage.check(TagPerson())
    }
  }

  @Test("An action that is off for a customer has a code of its own")
  func disabled() {
    expect(.alpha, .tag, .supported, "DESK.DISABLED", "Alpha supports tag, but it is off for this customer") {
      () throws(ActionNotAvailable<Desk>) in try Connector.alpha.coverage.disabling([.tag]).check(TagPerson())
    }
  }

  @Test("The reason is told, and an action that the vendor calls unsupported is not merely off")
  func reasons() {
    let coverage = Connector<Desk>.alpha.coverage
    expect(
      .alpha, .tag, .supported, "DESK.DISABLED", "Alpha supports tag, but it is off for this customer: opted out"
    ) { () throws(ActionNotAvailable<Desk>) in
      try coverage.disabling([.tag], because: .optedOut).check(TagPerson())
    }
    expect(.alpha, .tag, .supported, "DESK.NOT_AVAILABLE", "Alpha does not support tag") {
      () throws(ActionNotAvailable<Desk>) in
      try coverage.disabling([.tag], because: .unsupported).check(TagPerson())
    }
  }

  @Test("A category has no codes unless it says so")
  func codes() {
    #expect(Toy.errorCodes == ErrorCodes())
    #expect(Desk.errorCodes.modelNotAvailable == nil)
  }

  private func expect(
    _ connector: Connector<Desk>, _ action: Capability<Desk>, _ status: CoverageStatus, _ code: String,
    _ description: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ check: () throws(ActionNotAvailable<Desk>) -> RequestCheck
  ) {
    do {
      _ = try check()
      Issue.record("the action is available", sourceLocation: sourceLocation)
    } catch {
      #expect(error.connector == connector, sourceLocation: sourceLocation)
      #expect(error.action == action, sourceLocation: sourceLocation)
      #expect(error.status == status, sourceLocation: sourceLocation)
      #expect(error.code == code, sourceLocation: sourceLocation)
      #expect(error.description == description, sourceLocation: sourceLocation)
    }
  }
}
