import _CoverageSpec

extension SwiftNames {
  /// The static member that had the path of a move: `salary`.
  static func formerMember(_ move: Move) -> String { move.swiftName ?? SwiftNaming.lowerCamel(move.oldID) }

  /// The property of a request that had the last part of a move's path: `name`.
  static func formerProperty(_ move: Move) -> String {
    move.swiftName ?? SwiftNaming.lowerCamel(move.oldID.split(separator: ".").last.map(String.init) ?? "")
  }

  /// The property of a request or of a group in it for an input.
  static func property(_ input: Input) -> String {
    input.node.swiftName ?? SwiftNaming.lowerCamel(input.node.id)
  }

  /// The path of the group that an input lies in, empty for the request itself.
  static func group(of path: String) -> String {
    path.split(separator: ".").dropLast().joined(separator: ".")
  }

  /// What the names of types were made from for a moved model, action or feature: `Positions`.
  static func formerTypeName(_ move: Move) -> String {
    guard let name = move.swiftName else { return SwiftNaming.upperCamel(move.oldID) }
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The static members of `Connector` for the slugs that a connector had before.
  ///
  /// Where the file names the value, its name did not come from the slug, and stays.
  static func formerValues(_ connector: ConnectorEntry) -> [Located<String>] {
    guard connector.swiftValueName == nil else { return [] }
    return connector.movedFrom.map { Located(SwiftNaming.lowerCamel($0.value), at: $0.location) }
      .filter { $0.value != value(connector) }
  }

  /// The connector's types for the slugs that it had before.
  static func formerTypes(_ connector: ConnectorEntry) -> [Located<String>] {
    guard connector.swiftName == nil else { return [] }
    return connector.movedFrom.map { Located(SwiftNaming.upperCamel($0.value), at: $0.location) }
      .filter { $0.value != type(connector) }
  }
}
