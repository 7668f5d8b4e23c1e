/// Where a name of the list has to be given another one in Swift.
enum SwiftRenames {
  /// Names under which the generator would refuse a connector's type: taken by the namespace, or impossible in Swift.
  static let connectorTypes: Set<String> = [
    "apierror", "capability", "capabilityset", "connector", "connectordetails", "connectortype", "coverage",
    "coveragematrix", "date", "explanation", "feature", "foundation", "foundationessentials", "id", "maps", "page",
    "performs", "protocol", "provides", "reads", "recordcoding", "recordkey", "recordtag", "requirements", "self",
    "swift", "trouble", "type",
  ]

  /// Names under which it would refuse a static member of `Connector`.
  static let connectorValues: Set<String> = ["all", "supporting"]

  /// Names under which it would refuse a marker.
  static let markers: Set<String> = [
    "category", "connectortype", "coveragematrix", "protocol", "self", "trouble", "type",
  ]

  /// Names under which it would refuse a static member of `Capability`, or the marker of a model or an action.
  static let capabilities = markers.union(["all", "feature"])

  /// Names under which it would refuse an action: its request is a type of the namespace, and its function and the
  /// functions for its elements are members of a connector's type.
  static let actions = connectorTypes.union(HostileTypes.keys).union(["details"])

  /// Names under which it would refuse a property.
  static let properties: Set<String> = ["hashvalue", "recordkey", "self"]

  /// Names under which it would refuse a property of a request.
  private static let requestProperties = properties.union(["body", "remotefields", "route", "routeparameters"])

  /// Names under which it would refuse the type of a group.
  private static let groups: Set<String> = [
    "category", "coveragematrix", "date", "protocol", "recordcoding", "recordkey", "self", "swift", "trouble", "type",
  ]

  /// Names under which it would refuse a value of an enum.
  static let values: Set<String> = ["allcases", "hashvalue", "self"]

  /// The name in Swift of an input that cannot have its own; nil where it can.
  static func property(_ name: String, isTopLevel: Bool, isGroup: Bool) -> String? {
    let key = key(name)
    let isTaken =
      (isTopLevel ? requestProperties : properties.union(["unlessempty"])).contains(key)
      || (isGroup && groups.contains(key))
    return isTaken ? "renamed\(key.prefix(1).uppercased())\(key.dropFirst())" : nil
  }

  /// What an element of a list is called whose name a type cannot have.
  static func item(_ name: String) -> String { groups.contains(key(name)) ? "renamed_" + name : name }

  /// What two names must differ in so that their Swift names do, and their files on every disk.
  static func key(_ name: String) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" }
  }

  /// A name for Swift where the one on the list cannot be used: `renamed12`.
  static func replacement(_ index: Int) -> String { "renamed\(index)" }
}
