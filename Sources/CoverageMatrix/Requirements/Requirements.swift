/// The capabilities that a connector has to support, and optional ones.
///
/// An array literal asks for all of its capabilities. The methods add to it, and start from nothing as well:
///
///     ATS.assess([.jobs, .createCandidate])
///     ATS.assess(
///       .group("screening", [.jobs(.salaryAmount), .candidates])
///         .group("write-back", .any(of: [.createCandidate, .createApplication]))
///         .optional([.feature(.deltaSyncs)], weight: 0.5))
///
/// Each requirement is kept once, in the order of the spec: one that is both mandatory and optional is
/// mandatory, and of two weights the larger counts.
public struct Requirements<Category: CoverageCategory>: Hashable, Sendable {
  /// The requirements by number, which need no category type.
  @usableFromInline package let list: RequirementList

  init(list: RequirementList) {
    self.list = list
  }

  /// No requirements: every connector meets them.
  public init() {
    list = RequirementList()
  }

  /// Asks for every capability of a set.
  public init(_ capabilities: CapabilitySet<Category>) {
    list = RequirementList(capabilities.ordinals)
  }

  /// Adds a choice: at least one of some capabilities; no connector meets an empty choice.
  public func any(of capabilities: CapabilitySet<Category>) -> Requirements {
    Requirements(list: list.any(of: capabilities.ordinals))
  }

  /// Adds optional capabilities: they decide the ranking, not the verdict.
  ///
  /// - Parameters:
  ///   - capabilities: the capabilities, each a requirement of its own.
  ///   - weight: what each adds to the distance of a connector without it, where a mandatory one adds 1. A negative
  ///     number, or none at all, counts as 0.
  public func optional(_ capabilities: CapabilitySet<Category>, weight: Double = 0.5) -> Requirements {
    Requirements(list: list.optional(capabilities.ordinals, weight: weight))
  }

  /// Adds requirements under a name of your own, in which the answer is explained: "screening", "write-back".
  ///
  /// Requirements that already are in a group stay in it.
  public func group(_ name: String, _ requirements: Requirements) -> Requirements {
    Requirements(list: list.group(name, requirements.list))
  }

  /// Asks for at least one of some capabilities.
  public static func any(of capabilities: CapabilitySet<Category>) -> Requirements {
    Requirements().any(of: capabilities)
  }

  /// Adds optional capabilities.
  public static func optional(_ capabilities: CapabilitySet<Category>, weight: Double = 0.5) -> Requirements {
    Requirements().optional(capabilities, weight: weight)
  }

  /// Requirements under a name of your own.
  public static func group(_ name: String, _ requirements: Requirements) -> Requirements {
    Requirements().group(name, requirements)
  }

  /// The requirements in the order of the spec.
  public var all: [Requirement<Category>] { list.items.map(Requirement.init(item:)) }

  /// The names of the groups in the order of their first mention.
  public var groups: [String] { list.groups }

  /// Whether there are no requirements.
  public var isEmpty: Bool { list.items.isEmpty }
}

extension Requirements: ExpressibleByArrayLiteral {
  /// Asks for every one of some capabilities.
  public init(arrayLiteral elements: Capability<Category>...) {
    list = RequirementList(elements.map(\.ordinal))
  }
}

extension Requirements: CustomStringConvertible {
  /// The requirements in brackets, each as ``Requirement`` describes itself.
  public var description: String { "[" + all.map(\.description).joined(separator: ", ") + "]" }
}

extension CapabilitySet {
  var ordinals: [Int] { bits.map(\.ordinal) }
}

/// One of ``Requirements``: a capability, or a choice of several.
public struct Requirement<Category: CoverageCategory>: Hashable, Sendable {
  let item: RequirementItem

  init(item: RequirementItem) {
    self.item = item
  }

  /// The capabilities, in the order of the spec, of which one is required.
  public var alternatives: [Capability<Category>] { item.alternatives.map(Capability.init(known:)) }

  /// Whether a connector has to meet it.
  public var isMandatory: Bool { item.isMandatory }

  /// The distance that it adds to a connector that does not meet it: 1 where it is mandatory.
  public var weight: Double { item.weight ?? 1 }

  /// The names of the groups that it is in; empty where it is in none.
  public var groups: [String] { item.groups }
}

extension Requirement: CustomStringConvertible {
  /// The path, or the paths of a choice.
  public var description: String { RequirementReport.choice(alternatives.map(\.path)) }
}
