/// What a capability counts as that nobody said anything about: one that is ``CoverageStatus/unlisted``.
public enum UnknownPolicy: Hashable, Sendable, CaseIterable {
  /// It is a no, like one that is known to be missing.
  case no
  /// It may be there: a requirement, and with it a connector, is answered by yes, no or unknown.
  case maybe
  /// It is a no, but it is reported apart from what is known to be missing, and it counts for nothing in the distance.
  case apart
}
