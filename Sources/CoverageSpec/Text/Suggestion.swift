/// The end of a message about an unknown name: `; did you mean 'first_name'?`, or nothing where no name is close.
///
/// The comparison ignores case. Of equally close names the first is chosen. A path that is close to no other path, but
/// ends with a known name, means that name, as `candidates.city` where `city` is expected. Where no name is close, the last
/// part of one counts, as in `city` for `candidate.location.city`, and then the first one, as in `ups` for `ups-2`.
package func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
  let wanted = Array(name.lowercased())
  var best: (name: String, distance: Int)?
  var shorter: String?
  var longer: String?
  var further: String?
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    let limit = (best?.distance).map { $0 - 1 } ?? min(max(wanted.count, letters.count) / 3, 5)
    if let distance = editDistance(wanted, letters, atMost: limit) { best = (candidate, distance) }
    if longer == nil, letters.count > wanted.count, letters.isPath(endingWith: wanted) { longer = candidate }
    if further == nil, letters.isName(startingWith: wanted) { further = candidate }
    if shorter == nil, letters.count < wanted.count, wanted.isPath(endingWith: letters) { shorter = candidate }
  }
  if let shorter, best?.name.contains(".") != true { best = (shorter, 0) }
  guard let found = best?.name ?? longer ?? further else { return "" }
  return "; did you mean \(found.quoted)?"
}

extension [Character] {
  /// Whether a dot and these letters are at the end.
  fileprivate func isPath(endingWith last: [Character]) -> Bool {
    !last.isEmpty && self[count - last.count - 1] == "." && self[(count - last.count)...].elementsEqual(last)
  }

  /// Whether these letters and a hyphen or a low line are at the start.
  fileprivate func isName(startingWith first: [Character]) -> Bool {
    first.count > 2 && first.count < count && "-_".contains(self[first.count]) && starts(with: first)
  }
}

/// Suggestions for many unknown names, with a limit on their total cost.
///
/// Without a limit, thousands of unknown names would be compared with thousands of known ones. A few unknown names all
/// get suggestions; of thousands only the first do.
package final class Suggestions {
  /// The number of comparisons that are left.
  private var remaining = 20_000

  package init() {}

  /// The end of a message about an unknown name; empty once the limit is reached.
  ///
  /// - Parameter candidates: The known names, which are not computed once the limit is reached.
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

/// The number of insertions, removals, replacements and swaps of neighbours that turn one list of letters into the
/// other, where no letter changes twice; nil where it is above `limit`.
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
