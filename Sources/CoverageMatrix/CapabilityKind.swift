/// What a capability is about.
///
/// The raw value is the kind's letter in generated tables.
public enum CapabilityKind: UInt8, Hashable, Sendable, CaseIterable {
  /// Reading a model: `jobs`.
  case model = 0x4D
  /// A field of a model: `jobs.salary_amount`.
  case field = 0x66
  /// An action: `create_candidate`.
  case action = 0x41
  /// An input of an action: `create_candidate.candidate.gender`.
  case input = 0x69
  /// A feature: `features.delta_syncs`.
  case feature = 0x46
}
