import CoverageMatrix
import Testing

@Suite("Requirements")
struct RequirementTests {
  @Test("A literal asks for all, the methods add choices, wishes and groups")
  func building() {
    let requirements: Requirements<Shop> = .group("reading", [.ordersTotal, .orders])
      .group("writing", .any(of: [.refundReason, .refundAmount]).group("inner", [.refund]))
      .optional([.sync], weight: 2)
    #expect(
      requirements.description == "[orders, orders.total, refund, one of refund.amount, refund.reason, features.sync]")
    #expect(requirements.all.map(\.groups) == [["reading"], ["reading"], ["inner"], ["writing"], []])
    #expect(requirements.all.map(\.weight) == [1, 1, 1, 1, 2])
    #expect(requirements.groups == ["reading", "writing", "inner"])
    #expect(Requirements<Shop>([.orders, .refund]) == [.refund, .orders, .refund])
    #expect(Requirements<Shop>().isEmpty)
  }

  @Test("Each requirement is kept once, mandatory before optional, with the larger weight and all groups")
  func merging() {
    let requirements: Requirements<Shop> = .optional([.orders, .refund], weight: 0.25)
      .group("a", .optional([.refund], weight: 3)).group("b", [.orders]).group("a", .any(of: [.orders]))
      .optional([.sync], weight: -1).optional([.push], weight: .nan)
    #expect(requirements.all.map(\.isMandatory) == [true, false, false, false])
    #expect(requirements.all.map(\.weight) == [1, 3, 0, 0])
    #expect(requirements.all.map(\.groups) == [["b", "a"], ["a"], [], []])
  }

  @Test("Connectors are found by what is mandatory")
  func connectors() {
    #expect(Shop.connectors(supporting: []) == Connector.all)
    #expect(Shop.connectors(supporting: [.ordersTotal, .refund]) == [.a, .b])
    #expect(Shop.connectors(supporting: .any(of: [.ordersTotal, .diff])) == [.a, .b, .e, .f])
    #expect(Shop.connectors(supporting: .any(of: [.ordersTotal, .diff]).optional([.push])) == [.a, .b, .e, .f])
    #expect(Shop.connectors(supporting: .any(of: [])).isEmpty)
    #expect(Shop.connectors(supporting: [.push]).isEmpty)
    let wanted: CapabilitySet<Shop> = [.orders, .sync]
    #expect(Shop.connectors(supporting: Requirements(wanted)) == [.a, .c])
  }
}
