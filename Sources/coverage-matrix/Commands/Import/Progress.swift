/// Says how far a long run is, at most once a second.
struct Progress {
  private let total: Int
  private var count = 0
  private var last = ContinuousClock.now

  init(total: Int) { self.total = total }

  /// Counts one more; the words to print, where the last ones are a second old.
  mutating func next(_ what: String) -> String? {
    count += 1
    let now = ContinuousClock.now
    guard now - last >= .seconds(1) else { return nil }
    last = now
    return "\(count) of \(total) \(what)"
  }
}
