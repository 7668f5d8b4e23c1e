import CoverageMatrix

/// Six connectors to ask for sets of capabilities.
enum Shop: CoverageCategory {
  static let drawing = TableDrawing(
    """
    M orders         ++++-.
    f orders.id      +++.--
    f orders.total   ++.-..
    A refund         ++-.~+
    i refund.amount  +.....
    i refund.reason  ++....
    F features.sync  +.+.++
    P features.diff  +...++
    F features.push  ...~..
    """)

  static var _table: CoverageTable { drawing.table }
  static var _names: CategoryNames { drawing.names }

  static func _details(of connector: Connector<Shop>) -> StaticBytes {
    connector == .c ? StaticBytes("note refund\n  Refunds are made\n  by hand.") : StaticBytes("")
  }
}

extension Capability where Category == Shop {
  static var orders: Self { Self(ordinal: 0) }
  static var ordersID: Self { Self(ordinal: 1) }
  static var ordersTotal: Self { Self(ordinal: 2) }
  static var refund: Self { Self(ordinal: 3) }
  static var refundAmount: Self { Self(ordinal: 4) }
  static var refundReason: Self { Self(ordinal: 5) }
  static var sync: Self { Self(ordinal: 6) }
  static var diff: Self { Self(ordinal: 7) }
  static var push: Self { Self(ordinal: 8) }
}

extension Connector where Category == Shop {
  static var a: Self { Self(index: 0) }
  static var b: Self { Self(index: 1) }
  static var c: Self { Self(index: 2) }
  static var d: Self { Self(index: 3) }
  static var e: Self { Self(index: 4) }
  static var f: Self { Self(index: 5) }
}
