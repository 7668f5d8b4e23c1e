import CoverageMatrix
import Testing

@Suite("Assessments")
struct AssessmentTests {
  @Test("Who does it all, and what each of the others lacks")
  func missing() {
    let answer = Shop.assess([.orders, .ordersID, .ordersTotal, .refund, .refundReason])
    #expect(answer.verdict == .yes)
    #expect(answer.satisfying == [.a, .b])
    #expect(
      missing(answer) == [
        "c: orders.total, refund", "d: orders.id, orders.total, refund", "f: orders, refund.reason",
        "e: orders, refund",
      ])
    #expect(answer.others.map(\.distance) == [3, 4, 4, 5])
  }

  @Test("A missing whole stands for its parts, even where only parts were asked for")
  func implication() {
    let answer = Shop.assess([.refundAmount, .refundReason, .diff])
    #expect(
      missing(answer) == [
        "b: refund.amount, features.sync", "e: refund", "f: refund.amount, refund.reason", "c: refund, features.diff",
        "d: refund, features.sync",
      ])
    let standing = answer.standing(of: .d)
    #expect(standing?.missing.first?.requirements.map(\.description) == ["refund.amount", "refund.reason"])
    #expect(answer.standing(of: .c)?.missing.first?.notes == ["Refunds are made\nby hand."])
  }

  @Test("A choice is left out where another gap closes it, and else names what would do")
  func choices() {
    let choice: Requirements<Shop> = .any(of: [.ordersTotal, .refundAmount])
    #expect(
      missing(Shop.assess(choice)) == [
        "c: one of orders.total, refund", "d: one of orders.total, refund", "e: one of orders, refund",
        "f: one of orders, refund.amount",
      ])
    let both = choice.group("more", [.refund]).any(of: [.ordersTotal, .refundReason, .push])
    #expect(
      missing(Shop.assess(both)) == [
        "f: one of orders, refund.amount, one of orders, refund.reason, features.push", "c: refund", "d: refund",
        "e: refund",
      ])
    #expect(missing(Shop.assess(.any(of: []), among: [.a])) == ["a: one of nothing"])
  }

  @Test("What nobody said counts as the policy says")
  func unknowns() {
    let requirements: Requirements<Shop> = [.orders, .ordersTotal, .refund]
    let no = Shop.assess(requirements)
    #expect(no.undecided.isEmpty)
    #expect(missing(no) == ["c: orders.total, refund", "d: orders.total, refund", "f: orders", "e: orders, refund"])

    let maybe = Shop.assess(requirements, policy: .maybe)
    #expect(maybe.satisfying == [.a, .b])
    #expect(maybe.undecided == [.f])
    #expect(maybe.others.map(\.connector) == [.f, .c, .d, .e])
    #expect(maybe.others.map(\.distance) == [1, 1.5, 1.5, 3])
    #expect(maybe.others.map(\.verdict) == [.unknown, .no, .no, .no])
    #expect(missing(maybe) == ["f: ", "c: refund", "d: orders.total", "e: orders, refund"])
    #expect(
      maybe.others.map { $0.unlisted.map(\.description) } == [
        ["orders (unlisted)"], ["orders.total (unlisted)"], ["refund (unlisted)"], [],
      ])

    let apart = Shop.assess(requirements, policy: .apart)
    #expect(apart.satisfying == [.a, .b])
    #expect(apart.undecided.isEmpty)
    #expect(apart.others.map(\.connector) == [.f, .c, .d, .e])
    #expect(apart.others.map(\.distance) == [0, 1, 1, 3])
    #expect(apart.others.map(\.unlistedDistance) == [2, 1, 1, 0])
    #expect(apart.others.map(\.verdict) == [.no, .no, .no, .no])
    #expect(Shop.assess([.push], policy: .maybe).verdict == .unknown)
    #expect(Shop.assess([.push], policy: .maybe).standing(of: .d)?.verdict == .no)
  }

  @Test("Wishes decide the order, not the verdict")
  func wishes() {
    let answer = Shop.assess(
      Requirements([.orders]).optional([.diff], weight: 0.25).optional([.refund, .push], weight: 2))
    #expect(answer.satisfying == [.a, .b, .c, .d])
    #expect(answer.standings.map(\.connector) == [.a, .b, .f, .c, .d, .e])
    #expect(answer.standings.map(\.distance) == [2, 2.25, 3, 4.25, 4.25, 5])
    #expect(
      answer.standing(of: .c)?.missingOptional.map(\.description) == [
        "refund (unsupported)", "features.diff (unlisted)", "features.push (unlisted)",
      ])
  }

  @Test("Connectors and customers' coverages can be asked instead of all")
  func among() {
    let some = Shop.assess([.orders, .refund], among: [.e, .b, .b])
    #expect(some.standings.map(\.connector) == [.b, .e])
    #expect(some.standing(of: .a) == nil)
    let mine = [Connector<Shop>.f.coverage, Connector.a.coverage.disabling([.orders]), Connector.a.coverage]
    let answer = Shop.assess([.ordersID, .sync], policy: .maybe, amongCoverages: mine)
    #expect(answer.satisfying == [.a])
    #expect(answer.standings.map(\.coverageIndex) == [2, 1, 0])
    #expect(answer.standings.map(\.verdict) == [.yes, .no, .no])
    #expect(answer.standings[1].missing.map(\.description) == ["orders (disabled_by_scope)"])
    #expect(answer.standings[1].description.contains("- orders (switched off), needed for orders.id"))
  }

  @Test("The answer reads as English, in the program's words")
  func description() {
    let answer = Shop.assess(
      .group("Reading", [.ordersTotal]).group("writing", [.refund, .refundReason]).any(of: [.sync, .push]),
      among: [.a, .b, .c])
    #expect(
      answer.description == """
        1 of 3 connectors meets all requirements: a.

        b does not meet all requirements.
        Missing:
        - one of features.sync (unlisted), features.push (unlisted)

        c does not meet all requirements.
        Missing for Reading:
        - orders.total (unlisted)
        Missing for writing:
        - refund (unsupported), needed for refund.reason
          Refunds are made
          by hand.

        Without one of features.sync, features.push: 1 more, b.
        Without orders.total and refund, with refund.reason: 1 more, c.
        The rarest requirement is orders.total: 2 of 3 connectors.
        """)
    #expect(answer.standing(of: .a)?.description == "a meets all requirements.")
  }

  private func missing(_ answer: Assessment<Shop>) -> [String] {
    answer.others.map { standing in
      let gaps = standing.missing.map { gap in
        (gap.capabilities.count == 1 ? "" : "one of ")
          + (gap.capabilities.isEmpty ? "nothing" : gap.capabilities.map(\.path).joined(separator: ", "))
      }
      return "\(standing.connector): \(gaps.joined(separator: ", "))"
    }
  }
}
