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

  /// The path and those of the groups it lies in, outermost first.
  var withEnclosingPaths: [String] {
    (enclosingPath?.withEnclosingPaths ?? []) + [self]
  }

  /// What follows a path at the start of this one: `.type` after `attachments` in `attachments.type`.
  func droppingPath(_ path: String) -> Substring {
    let start = utf8.index(startIndex, offsetBy: path.utf8.count, limitedBy: endIndex) ?? endIndex
    return self[start...]
  }

  /// The path or place of a member of the group, which is the top where this one is empty.
  func appendingPath(_ member: String) -> String {
    isEmpty ? member : "\(self).\(member)"
  }
}
