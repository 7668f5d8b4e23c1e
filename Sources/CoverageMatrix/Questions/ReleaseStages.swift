/// The release stages that a connector's file states: of the connector, and of what has a stage of its own.
struct ReleaseStages {
  private var connector: ConnectorStage?
  private var own: [String: ConnectorStage] = [:]

  /// - Complexity: O(*n*) in the length of the text.
  init(_ details: StaticBytes) {
    var reader = RecordReader(details)
    while let record = reader.next() {
      guard record.key == "stage" else { continue }
      let stage = ConnectorStage(id: record.value)
      if !record.hasPaths { connector = stage }
      for path in record.paths { own[path] = stage }
    }
  }

  /// The stage of what is at a coverage path: its own, else that of its model or action, else that of the connector.
  func stage(of path: String) -> ConnectorStage? {
    if let stage = own[path] { return stage }
    guard !own.isEmpty, let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")) else { return connector }
    return own[String(path[..<dot])] ?? connector
  }
}

extension CoverageTable {
  /// What a connector supports without being released to everybody, or without a word about that.
  package func unreleased(connector: Int, names: CategoryNames, details: StaticBytes) -> BitSet {
    let stages = ReleaseStages(details)
    return BitSet(
      containing: capabilities(ofConnector: connector).filter { stages.stage(of: names.paths[$0.ordinal]) != .general })
  }
}

extension Coverage {
  /// The coverage without what is not released to everybody.
  ///
  /// A capability counts by its own stage, else by that of its model or action, else by that of the connector. Only
  /// ``ConnectorStage/general`` is general availability: a stage that is not documented is not.
  ///
  ///     ATS.assess([.jobs, .createCandidate], amongCoverages: ATS.Connector.all.map(\.coverage.generallyAvailable))
  ///
  /// - Complexity: O(*n*) in the capabilities of the coverage and in the details of the connector.
  public var generallyAvailable: Coverage {
    let unreleased = Category._table.unreleased(
      connector: connector.index, names: Category._names, details: Category._details(of: connector))
    return disabling(CapabilitySet(bits: unreleased), because: .notGenerallyAvailable)
  }
}

extension Connector {
  /// The release stage of a capability: its own, else that of its model or action, else that of the connector; nil where
  /// none is documented.
  ///
  /// - Complexity: O(*n*) in the details of the connector.
  public func stage(of capability: Capability<Category>) -> ConnectorStage? {
    ReleaseStages(Category._details(of: self)).stage(of: capability.path)
  }
}
