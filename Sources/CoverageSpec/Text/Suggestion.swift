/// The end of a message about an unknown name: `; did you mean 'first_name'?`, or nothing where no name is close.
///
/// Letter case does not count. Of equally close names the first is chosen. A name may also be meant by its last part,
/// as in `city` for `candidate.location.city`.
package func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
  let wanted = Array(name.lowercased())
  var best: (name: String, distance: Int)?
  var longer: String?
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    let limit = (best?.distance).map { $0 - 1 } ?? min(max(wanted.count, letters.count) / 3, 5)
    if let distance = editDistance(wanted, letters, atMost: limit) { best = (candidate, distance) }
    if longer == nil, letters.count > wanted.count, candidate.lowercased().hasSuffix("." + name.lowercased()) {
      longer = candidate
    }
  }
  guard let found = best?.name ?? longer else { return "" }
  return "; did you mean \(found.quoted)?"
}

/// Suggestions for the names of one list, as long as they cost little.
///
/// Of thousands of unknown names each would be held against thousands of known ones; whoever has made a few mistakes is
/// helped with all of them, and who has made thousands with the first.
package final class Suggestions {
  /// How many known names are looked at before there are no more suggestions.
  private var remaining = 20_000

  package init() {}

  /// The end of a message about an unknown name; nothing once too many have been looked for.
  ///
  /// - Parameter candidates: The known names, which are not asked for where nothing is looked for.
  package func suggestion<Names: Sequence<String>>(for name: String, among candidates: @autoclosure () -> Names)
    -> String
  {
    guard remaining > 0 else { return "" }
    return _CoverageSpec.suggestion(
      for: name,
      among: candidates().lazy.map { candidate in
        self.remaining -= 1
        return candidate
      })
  }
}

/// How many insertions, removals, replacements and swaps of neighbours make one list of letters the other, where no
/// letter is touched twice; nil where it takes more than `limit`.
func editDistance(_ a: [Character], _ b: [Character], atMost limit: Int) -> Int? {
  guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    // Values never fall from one row to the next but by a swap, which reaches back two rows.
    if min(row.min() ?? 0, last.min() ?? 0) > limit { return nil }
    (beforeLast, last) = (last, row)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}
