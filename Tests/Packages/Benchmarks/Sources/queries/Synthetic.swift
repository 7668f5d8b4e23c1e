import CoverageMatrix
import PlainWords
import Shelf

/// A made-up catalogue three times over: as the engine's tables, as plain words for C, and as Swift sets.
///
/// Every 20 capabilities are a model with its fields. Most connectors have most of what they may have; one in five of
/// the other statuses is a known no. The same size gives the same catalogue on any machine.
struct Synthetic: @unchecked Sendable {
  static let modelSize = 20

  let table: CoverageTable
  /// It stays for as long as the program runs, as the engine's tables do.
  let words: UnsafeMutablePointer<words>
  /// What each connector supports.
  let sets: [Set<Int>]
  /// The bytes of the engine's tables.
  let tableBytes: Int

  init(connectors: Int, capabilities: Int) {
    let words = UnsafeMutablePointer<words>.allocate(capacity: 1)
    words.initialize(to: words_make(connectors, capabilities))
    var planes = [
      PackedPlane(rows: connectors, width: capabilities), PackedPlane(rows: connectors, width: capabilities),
      PackedPlane(rows: connectors, width: capabilities),
    ]
    var columns = PackedPlane(rows: capabilities, width: connectors)
    var sets = [Set<Int>](repeating: [], count: connectors)
    var random = SplitMix64(seed: 4)
    var wholes = [Bool](repeating: false, count: connectors)
    for capability in 0..<capabilities {
      let isWhole = capability % Self.modelSize == 0
      let share = 40 + random.next() % 59
      for connector in 0..<connectors {
        let draw = random.next()
        let isSupported = draw % 100 < share && (isWhole || wholes[connector])
        if isWhole { wholes[connector] = isSupported }
        guard let status = isSupported ? 0 : Self.refusal(draw >> 32) else { continue }
        planes[status].set(capability, inRow: connector)
        words_set(words, Int32(status), connector, capability)
        guard isSupported else { continue }
        columns.set(connector, inRow: capability)
        sets[connector].insert(capability)
      }
    }
    let kinds = (0..<capabilities).map { number -> CapabilityKind in number % Self.modelSize == 0 ? .model : .field }
    table = CoverageTable(
      connectorCount: connectors, capabilityCount: capabilities,
      supported: StaticBytes(immortalCopyOf: planes[0].bytes),
      supportedByCapability: StaticBytes(immortalCopyOf: columns.bytes),
      unsupported: StaticBytes(immortalCopyOf: planes[1].bytes),
      notImplemented: StaticBytes(immortalCopyOf: planes[2].bytes),
      kinds: StaticBytes(immortalCopyOf: kinds.map(\.rawValue)), featureParents: StaticBytes(""))
    tableBytes = planes[0].bytes.count + columns.bytes.count
    self.words = words
    self.sets = sets
  }

  /// The bytes of the plain words, in row and in column order.
  var wordBytes: (rows: Int, columns: Int) {
    (
      rows: words.pointee.connectors * words.pointee.words_per_row * 8,
      columns: words.pointee.capabilities * words.pointee.words_per_column * 8
    )
  }

  private static func refusal(_ draw: UInt64) -> Int? {
    draw % 10 < 2 ? 1 + Int(draw % 2) : nil
  }
}

/// 300 connectors and 640 capabilities.
enum Town: CoverageCategory {
  static let synthetic = Synthetic(connectors: 300, capabilities: 640)

  static var _table: CoverageTable { synthetic.table }
  static var _names: CategoryNames { Shelf._names }
  static func _details(of connector: Connector<Town>) -> StaticBytes { StaticBytes("") }
}

/// 3,000 connectors and 2,000 capabilities.
enum City: CoverageCategory {
  static let synthetic = Synthetic(connectors: 3_000, capabilities: 2_000)

  static var _table: CoverageTable { synthetic.table }
  static var _names: CategoryNames { Shelf._names }
  static func _details(of connector: Connector<City>) -> StaticBytes { StaticBytes("") }
}
