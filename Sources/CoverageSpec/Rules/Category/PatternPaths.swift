/// The ways in which a regular expression can read a text, as an automaton whose states are its characters and classes.
///
/// A repetition that can read one text in two ways reads a text of that many rounds in exponentially many, all of which
/// are tried where the rest does not match.
struct PatternPaths {
  typealias Characters = [ClosedRange<UInt32>]

  /// A part of the expression, by the states with which it begins and ends.
  struct Part {
    var first: [Int] = []
    var last: [Int] = []
    /// Whether it can read nothing.
    var isOptional = true
  }

  private var characters: [Characters] = []
  /// The states after each; one that is there twice can be reached in two ways.
  private var next: [[Int]] = []

  /// The number of states so far.
  var count: Int { characters.count }

  mutating func state(_ characters: Characters) -> Part {
    self.characters.append(characters)
    next.append([])
    return Part(first: [count - 1], last: [count - 1], isOptional: false)
  }

  mutating func joined(_ one: Part, _ other: Part) -> Part {
    connect(one.last, to: other.first)
    return Part(
      first: one.isOptional ? one.first + other.first : one.first,
      last: other.isOptional ? one.last + other.last : other.last, isOptional: one.isOptional && other.isOptional)
  }

  func either(_ one: Part, _ other: Part) -> Part {
    Part(first: one.first + other.first, last: one.last + other.last, isOptional: one.isOptional || other.isOptional)
  }

  /// Leads from the end of a part to its start.
  ///
  /// - Parameter start: The first of the part's states.
  /// - Returns: Whether the part can read some text in two ways.
  mutating func loop(_ part: Part, from start: Int) -> Bool {
    connect(part.last, to: part.first)
    return (start..<count).contains(where: hasTwoWays)
  }

  private mutating func connect(_ states: [Int], to others: [Int]) {
    for state in states { next[state] += others }
  }

  /// Whether two ways that read the same lead from a state back to it.
  private func hasTwoWays(backTo state: Int) -> Bool {
    struct Pair: Hashable {
      var one, other: Int
      var isApart: Bool
    }
    var open = [Pair(one: state, other: state, isApart: false)]
    var seen: Set<Pair> = []
    while let pair = open.popLast() {
      for (index, one) in next[pair.one].enumerated() {
        for (otherIndex, other) in next[pair.other].enumerated() where overlap(one, other) {
          let isSame = pair.one == pair.other && index == otherIndex
          let step = Pair(one: one, other: other, isApart: pair.isApart || !isSame)
          if one == state, other == state, step.isApart { return true }
          if seen.insert(step).inserted { open.append(step) }
        }
      }
    }
    return false
  }

  private func overlap(_ one: Int, _ other: Int) -> Bool {
    one == other || characters[one].contains { range in characters[other].contains { $0.overlaps(range) } }
  }
}

extension PatternPaths {
  static let digits: Characters = [0x30...0x39]
  static let wordCharacters: Characters = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
  static let spaces: Characters = [
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ]
  /// All but the ends of lines.
  static let any = complement([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])

  static func complement(_ characters: Characters) -> Characters {
    var rest: Characters = []
    var start: UInt32 = 0
    for range in characters.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > start { rest.append(start...(range.lowerBound - 1)) }
      start = max(start, range.upperBound + 1)
    }
    return start <= 0x10FFFF ? rest + [start...0x10FFFF] : rest
  }
}
