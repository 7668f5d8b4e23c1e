/// Whether a connector meets a requirement, or all of them.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// Everything mandatory is known to be met.
  case yes
  /// It does not.
  case no
  /// Nobody said enough to tell; this answer is given under ``UnknownPolicy/maybe`` alone.
  case unknown
}

extension Verdict: CustomStringConvertible {
  /// `yes`, `no` or `unknown`.
  public var description: String { rawValue }
}
