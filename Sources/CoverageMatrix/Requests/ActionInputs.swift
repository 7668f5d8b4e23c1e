/// The inputs of an action and the groups that contain them, with their coverage.
struct ActionInputs {
  private struct Facts {
    /// The place in the order of the category, a group before its members.
    let rank: Int
    /// Whether the input is covered, or any input in the group.
    var isCovered: Bool
  }

  /// The action's id.
  let action: String
  private let facts: [String: Facts]

  /// Looks the inputs of an action up in a category.
  ///
  /// - Parameter coverage: the capabilities that are covered.
  /// - Complexity: O(*n*) in the inputs of the action.
  init(table: CoverageTable, names: CategoryNames, action ordinal: Int, coverage: BitSet) {
    action = names.paths[ordinal]
    var facts: [String: Facts] = [:]
    var input = ordinal + 1
    while input < table.capabilityCount, table.kind(ofCapability: input) == .input {
      let isCovered = coverage.contains(BitPosition(ordinal: input))
      let path = String(names.paths[input].droppingPath("\(action)."))
      for part in path.withEnclosingPaths {
        let rank = facts.count
        if isCovered { facts[part]?.isCovered = true }
        if facts[part] == nil { facts[part] = Facts(rank: rank, isCovered: isCovered) }
      }
      input += 1
    }
    self.facts = facts
  }

  /// The coverage path of an input or group, or of the action where the path is empty.
  func coveragePath(of path: String) -> String { path.isEmpty ? action : "\(action).\(path)" }

  /// Whether an input is covered, or any input in a group.
  func isCovered(_ path: String) -> Bool { facts[path]?.isCovered ?? false }

  /// The place of an input or group in the order of the category; what is not in the category comes last.
  func rank(of path: String) -> Int { facts[path]?.rank ?? facts.count }
}

// Ids have no dots, so the last dot of a path or place is where its last part begins. Dots are looked for as bytes:
// as a character, one may be joined with a mark that follows it.
extension String {
  /// The path or place of the group above: `candidate` for `candidate.first_name`, nil at the top.
  var enclosingPath: String? {
    utf8.lastIndex(of: UInt8(ascii: ".")).map { String(self[..<$0]) }
  }

  /// The last part of a path: `first_name` for `candidate.first_name`.
  var lastPathPart: String {
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")) else { return self }
    return String(self[utf8.index(after: dot)...])
  }

  /// The path and those of the groups that contain it, outermost first.
  var withEnclosingPaths: [String] {
    (enclosingPath?.withEnclosingPaths ?? []) + [self]
  }

  /// The parts of a path or place: `attachments[1]` and `type`.
  var pathParts: [String] { unicodeScalars.split(separator: ".").map { String($0) } }

  /// The rest of the path after a prefix: `.type` after `attachments` in `attachments.type`.
  func droppingPath(_ path: String) -> Substring {
    let start = utf8.index(startIndex, offsetBy: path.utf8.count, limitedBy: endIndex) ?? endIndex
    return self[start...]
  }

  /// The path or place of a member of the group, which is the top where this one is empty.
  func appendingPath(_ member: String) -> String {
    isEmpty ? member : "\(self).\(member)"
  }
}
