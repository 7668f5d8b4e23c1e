/// Where a name of the list has to be given another one in Swift.
enum SwiftRenames {
  /// Names under which the generator would refuse a connector's type: taken by the namespace, or impossible in Swift.
  static let connectorTypes: Set<String> = [
    "capability", "capabilityset", "connector", "connectordetails", "connectortype", "coverage", "coveragematrix",
    "explanation", "feature", "foundation", "foundationessentials", "maps", "performs", "protocol", "provides", "reads",
    "requirements", "self", "swift", "trouble", "type",
  ]

  /// Names under which it would refuse a static member of `Connector`.
  static let connectorValues: Set<String> = ["all", "supporting"]

  /// Names under which it would refuse a marker.
  static let markers: Set<String> = [
    "category", "connectortype", "coveragematrix", "protocol", "self", "trouble", "type",
  ]

  /// Names under which it would refuse a static member of `Capability`, or the marker of a model or an action.
  static let capabilities = markers.union(["all", "feature"])

  /// What two names must differ in so that their Swift names do, and their files on every disk.
  static func key(_ name: String) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" }
  }

  /// A name for Swift where the one on the list cannot be used: `renamed12`.
  static func replacement(_ index: Int) -> String { "renamed\(index)" }
}
