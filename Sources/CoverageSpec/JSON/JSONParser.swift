/// Reads UTF-8 bytes by the grammar of RFC 8259.
///
/// The bytes must be well-formed UTF-8. Strings, numbers and messages have extensions of their own.
struct JSONParser {
  /// The deepest nesting of lists and objects.
  static let maximumDepth = 128

  /// An error that was reported and ends the reading.
  struct GrammarError: Error {}

  /// The bytes, which stay at their place while they are read; a pointer is fast in code that is not optimized, too.
  let bytes: UnsafePointer<UInt8>
  let end: Int
  let lines: LineTable
  /// The offset of the next byte.
  var position = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(bytes: UnsafePointer<UInt8>, count: Int, lines: LineTable) {
    self.bytes = bytes
    end = count
    self.lines = lines
  }

  /// The next byte, or 0 at the end, which is legal nowhere in JSON.
  var next: UInt8 { position < end ? bytes[position] : 0 }

  /// Reads the whole file; nil after an error of grammar.
  mutating func parseFile() -> JSONNode? {
    if position == 0, end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      report("byte-order-mark", "the file starts with a byte-order mark; save it without", at: 0)
      position = 3
    }
    do throws(GrammarError) {
      skipSpace()
      let root = try parseValue(depth: 0)
      skipSpace()
      guard position == end else { throw unexpected("the end of the file") }
      return root
    } catch {
      return nil
    }
  }

  mutating func report(_ identifier: String, _ message: String, at offset: Int, notes: [Diagnostic.Note] = []) {
    diagnostics.append(.error(identifier, message, at: lines.location(of: offset), notes: notes))
  }

  private mutating func skipSpace() {
    while position < end {
      let byte = bytes[position]
      if byte > 0x20 || byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 { return }
      position += 1
    }
  }

  private mutating func parseValue(depth: Int) throws(GrammarError) -> JSONNode {
    let start = position
    switch next {
    case UInt8(ascii: "{"): return try JSONNode(.object(parseObject(depth: depth)), offset: start)
    case UInt8(ascii: "["): return try JSONNode(.array(parseArray(depth: depth)), offset: start)
    case UInt8(ascii: "\""): return try JSONNode(.string(parseString()), offset: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try JSONNode(.number(parseNumber()), offset: start)
    default: return try JSONNode(parseLiteral(), offset: start)
    }
  }

  private mutating func parseLiteral() throws(GrammarError) -> JSONNode.Content {
    switch wordAhead {
    case "true":
      position += 4
      return .bool(true)
    case "false":
      position += 5
      return .bool(false)
    case "null":
      position += 4
      return .null
    default:
      throw unexpectedValue()
    }
  }

  private mutating func enter(depth: Int) throws(GrammarError) {
    guard depth < Self.maximumDepth else {
      report("nesting-too-deep", "lists and objects are nested over \(Self.maximumDepth) deep", at: position)
      throw GrammarError()
    }
    position += 1
    skipSpace()
  }

  private mutating func parseArray(depth: Int) throws(GrammarError) -> [JSONNode] {
    try enter(depth: depth)
    var elements: [JSONNode] = []
    if next == UInt8(ascii: "]") {
      position += 1
      return elements
    }
    while true {
      elements.append(try parseValue(depth: depth + 1))
      if try endsAfterElement(closing: "]", what: "an element of a list") { return elements }
    }
  }

  private mutating func parseObject(depth: Int) throws(GrammarError) -> [JSONMember] {
    try enter(depth: depth)
    var members: [JSONMember] = []
    var keys = KeyTable()
    if next == UInt8(ascii: "}") {
      position += 1
      return members
    }
    while true {
      let keyOffset = position
      guard next == UInt8(ascii: "\"") else { throw unexpectedKey() }
      let key = try parseString()
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw unexpected("':' after a key") }
      position += 1
      skipSpace()
      let first = keys.firstMember(named: key, in: members)
      if let first {
        let note = Diagnostic.Note("first used here", at: lines.location(of: members[first].keyOffset))
        report("duplicate-key", "duplicate key \(key.quoted)", at: keyOffset, notes: [note])
      }
      let value = try parseValue(depth: depth + 1)
      members.append(JSONMember(key, value, keyOffset: keyOffset, isRepeated: first != nil))
      if try endsAfterElement(closing: "}", what: "a member of an object") { return members }
    }
  }

  /// Reads what follows an element: true after the closing bracket, false after a comma.
  private mutating func endsAfterElement(closing: Unicode.Scalar, what: String) throws(GrammarError) -> Bool {
    skipSpace()
    if next == UInt8(ascii: closing) {
      position += 1
      return true
    }
    guard next == UInt8(ascii: ",") else { throw unexpected("',' or '\(closing)' after \(what)") }
    let comma = position
    position += 1
    skipSpace()
    if next == UInt8(ascii: closing) { throw grammarError("trailing comma before '\(closing)'", at: comma) }
    return false
  }
}

/// Finds repeated keys of an object while its members are read.
///
/// Keys are the same when their bytes are: to RFC 8259 two normal forms of a letter are two keys.
struct KeyTable {
  /// Up to this many members, a linear search is faster than hashing.
  private static let smallCount = 12

  /// The first member of each name of the members seen so far.
  private var firstMembers: [[UInt8]: Int] = [:]
  private var indexedCount = 0

  /// The index of the first of `members` whose key is `key`.
  mutating func firstMember(named key: String, in members: [JSONMember]) -> Int? {
    if members.count <= Self.smallCount {
      var place = 0
      while place < members.count {
        // Texts of the same bytes are equal, and to compare them as texts is faster.
        if members[place].key == key, members[place].key.utf8.elementsEqual(key.utf8) { return place }
        place += 1
      }
      return nil
    }
    for index in indexedCount..<members.count {
      let name = Array(members[index].key.utf8)
      if firstMembers[name] == nil { firstMembers[name] = index }
    }
    indexedCount = members.count
    return firstMembers[Array(key.utf8)]
  }
}
