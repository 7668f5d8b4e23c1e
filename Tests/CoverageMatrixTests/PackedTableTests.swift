import Testing

@testable import CoverageMatrix

@Suite("Packed tables")
struct PackedTableTests {
  @Test("Positions lead back to their ordinals and never use the constant bits")
  func positions() {
    for ordinal in 0..<4_000 {
      let position = BitPosition(ordinal: ordinal)
      #expect(position.ordinal == ordinal)
      #expect(position.place % 8 < 5)
      #expect(BitPosition(place: UInt32(position.word * 64 + position.bitInWord.trailingZeroBitCount)) == position)
    }
  }

  @Test("A plane has exactly the bits that were written, by bit and by word", arguments: [1, 4, 5, 6, 39, 40, 41, 83])
  func planes(width: Int) {
    let rows = 3
    let isSet = { (row: Int, bit: Int) in (row * 31 + bit * 7) % 3 == 0 }
    let plane = BitPlane(StaticBytes(immortalCopyOf: packed(rows: rows, width: width, isSet)), width: width)
    for row in 0..<rows {
      var words = [UInt64](repeating: 0, count: plane.wordsPerRow)
      for bit in 0..<width {
        let position = BitPosition(ordinal: bit)
        #expect(plane.contains(position, inRow: row) == isSet(row, bit))
        if isSet(row, bit) { words[position.word] |= position.bitInWord }
      }
      #expect((0..<plane.wordsPerRow).map { plane.word($0, ofRow: row) } == words)
    }
  }

  @Test("Packed integers read back")
  func integers() {
    let numbers = PackedIntegers(StaticBytes("A@@@@_@@@@@A@@@_____"))
    #expect((0..<numbers.count).map { numbers[$0] } == [1, 31, 32, PackedIntegers.maximum])
  }

  @Test("Names are found by index and by text")
  func names() {
    let table = NameTable(
      text: StaticBytes("b\na\nba\n\nä\n"), starts: StaticBytes("@@@@@B@@@@D@@@@G@@@@H@@@@K@@@@"),
      order: StaticBytes("C@@@@A@@@@@@@@@B@@@@D@@@@"))
    let names = ["b", "a", "ba", "", "ä"]
    #expect(table.count == names.count)
    for (index, name) in names.enumerated() {
      #expect(table[index] == name)
      #expect(table.index(of: name) == index)
    }
    for absent in ["c", "bb", "A", "äa", "a\n", "a\u{308}"] {
      #expect(table.index(of: absent) == nil)
    }
  }

  @Test("Connectors that support all of a set are those that support each")
  func conjunction() {
    let connectors = 83
    let capabilities = 12
    let isSet = { (connector: Int, capability: Int) in (connector * 5 + capability * capability) % 4 != 0 }
    let table = CoverageTable(
      connectorCount: connectors, capabilityCount: capabilities,
      supported: StaticBytes(immortalCopyOf: packed(rows: connectors, width: capabilities, isSet)),
      supportedByCapability: StaticBytes(
        immortalCopyOf: packed(rows: capabilities, width: connectors) { isSet($1, $0) }),
      unsupported: StaticBytes(""), notImplemented: StaticBytes(""),
      kinds: StaticBytes("MfffAiiiFFFF"), featureParents: StaticBytes("@@@@@A@@@@B@@@@@@@@@"))
    for mask in 0..<(1 << capabilities) {
      let wanted = (0..<capabilities).filter { mask >> $0 & 1 == 1 }
      let expected = (0..<connectors).filter { connector in wanted.allSatisfy { isSet(connector, $0) } }
      #expect(
        table.connectors(supportingAll: BitSet(containing: wanted.map(BitPosition.init(ordinal:)))) == expected)
    }
  }

  private func packed(rows: Int, width: Int, _ isSet: (Int, Int) -> Bool) -> [UInt8] {
    let stride = BitPlane.stride(width: width)
    var bytes = [UInt8](repeating: UInt8(ascii: "@"), count: rows * stride + BitPlane.padding)
    for row in 0..<rows {
      for bit in 0..<width where isSet(row, bit) { bytes[row * stride + bit / 5] |= 1 << UInt8(bit % 5) }
    }
    return bytes
  }
}
