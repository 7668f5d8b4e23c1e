import CoverageMatrix
import Testing

@Suite("Relaxations, covers, extents and the value of gaps")
struct RelaxationTests {
  @Test("The cheapest relaxations come first, and none that gains no more than a smaller one")
  func relaxations() {
    let answer = Shop.assess([.orders, .ordersID, .ordersTotal, .sync])
    #expect(
      answer.relaxations.map(\.description) == [
        "without orders and features.sync: 5 more", "without orders: 3 more",
        "without orders.total and features.sync: 2 more",
        "without orders.total: 1 more", "without features.sync: 1 more",
      ])
    #expect(
      answer.relaxations.first { $0.dropped.count == 1 }?.implied.map(\.description) == ["orders.id", "orders.total"])
    #expect(answer.relaxations.map(\.gained) == [[.b, .c, .d, .e, .f], [.c, .e, .f], [.b, .c], [.c], [.b]])
    #expect(Shop.assess([]).relaxations.isEmpty)
  }

  @Test("The rarest requirement is the one that the fewest meet")
  func rarest() {
    #expect(Shop.assess([.orders, .refund, .ordersTotal]).rarest?.description == "orders.total")
    #expect(Shop.assess(Requirements([.orders]).optional([.push])).rarest?.description == "orders")
    #expect(Shop.assess([]).rarest == nil)
    let answer = Shop.assess([.orders, .ordersTotal])
    #expect(answer.rarest.map(answer.connectors(meeting:)) == [.a, .b])
  }

  @Test("The smallest set that covers a list, and what nobody covers")
  func cover() {
    let cover = Shop.smallestCover(of: [.refundReason, .diff, .push], among: [.b, .c, .d, .e, .f])
    #expect(cover.connectors == [.b, .e])
    #expect(cover.isSmallest)
    #expect(cover.uncovered == [.push])
    #expect(Shop.smallestCover(of: [.orders, .diff, .refundAmount]).connectors == [.a])
    #expect(Shop.smallestCover(of: []).connectors.isEmpty)
    #expect(cover.description == "b, e (smallest set); no connector supports [features.push]")
  }

  @Test("Where taking the one that adds most takes too many, the search takes fewer; beyond 20 it does not search")
  func greedyTrap() {
    // c adds most, but a and b cover all; from 21 capabilities on, c is taken first.
    let wanted = (0..<10).map { "M m\($0) \($0 < 5 ? "+-" : "-+")\((1..<4).contains($0 % 5) ? "+" : "-")" }
    #expect(chosen(wanted) == [0, 1])
    let more = wanted + (10..<21).map { "M m\($0) +++" }
    let cover = ConnectorCover(
      of: BitSet(containing: (0..<21).map(BitPosition.init(ordinal:))),
      among: CoverageRows(TableDrawing(more.joined(separator: "\n")).table))
    #expect(cover.connectors == [0, 1, 2])
    #expect(!cover.isSmallest)
  }

  private func chosen(_ lines: [String]) -> [Int] {
    ConnectorCover(
      of: BitSet(containing: lines.indices.map(BitPosition.init(ordinal:))),
      among: CoverageRows(TableDrawing(lines.joined(separator: "\n")).table)
    ).connectors
  }

  @Test("A model that can be read is not one of which every field can be read")
  func extent() {
    #expect(Connector<Shop>.a.extent(of: .orders).description == "orders: fully, 2 of 2")
    #expect(Connector<Shop>.c.extent(of: .orders).description == "orders: partly, 1 of 2")
    #expect(Connector<Shop>.c.extent(of: .orders).missing == [.ordersTotal])
    #expect(Connector<Shop>.d.extent(of: .orders).level == .partly)
    #expect(Connector<Shop>.e.extent(of: .orders).description == "orders: not, 0 of 2")
    #expect(Connector<Shop>.c.extent(of: .sync).missing == [.diff])
    #expect(Connector<Shop>.a.extent(of: .ordersID).description == "orders.id: fully, 0 of 0")
    let mine = Connector<Shop>.a.coverage.disabling([.ordersID])
    #expect(mine.extent(of: .orders).missing == [.ordersID])
  }

  @Test("A gap is worth the requirement sets that closing it alone would meet")
  func gapValues() {
    let values = Shop.gapValues(
      for: [[.orders, .refund], [.ordersTotal], [.orders], .any(of: [.ordersTotal, .diff]), [.push]],
      among: [.c, .e])
    #expect(
      values.map(\.description) == [
        "c orders.total: 2 more", "e orders.total: 2 more", "c refund: 1 more", "c features.diff: 1 more",
        "c features.push: 1 more", "e orders: 1 more", "e features.push: 1 more",
      ])
    #expect(values.map(\.gained) == [[1, 3], [1, 2], [0], [3], [4], [2], [4]])
  }
}
