/// A comparison of the declared coverage of a connector with the records that it delivers.
///
///     var audit = CoverageAudit<ATS.CareerPlug>()
///     audit.add(contentsOf: page.results)
///     print(audit)
///
/// A declared field that never has a value is as wrong as an undeclared one that has; either the connector or the
/// spec needs a fix. An audit is as good as its records: a field that is rare, such as the time of a deletion, needs
/// a record that has it. Audits of several runs can be merged.
public struct CoverageAudit<Covering: ConnectorType>: Sendable {
  /// The counts of each model.
  private var tallies: [Capability<Covering.Category>: ModelTally] = [:]

  /// An audit without records.
  public init() {}

  /// Counts the values in the fields of one more record.
  public mutating func add<Record: CoverageRecord<Covering.Category>>(_ record: Record) {
    tallies[Record.model, default: ModelTally()].add(record)
  }

  /// Counts the values in the fields of more records.
  public mutating func add<Record: CoverageRecord<Covering.Category>>(contentsOf records: some Sequence<Record>) {
    for record in records { add(record) }
  }

  /// Adds the records of another audit.
  public mutating func merge(_ other: CoverageAudit) {
    for (model, tally) in other.tallies { tallies[model, default: ModelTally()].merge(tally) }
  }
}

extension CoverageAudit {
  /// The number of records of each model; models without any are left out.
  public var recordCounts: [Capability<Covering.Category>: Int] { tallies.mapValues(\.records) }

  /// The differences between records and declaration, in the order of the spec.
  ///
  /// A model without records gives no finding.
  public var findings: [CoverageFinding<Covering.Category>] {
    tallies.flatMap { findings(about: $0, in: $1) }.sorted { $0.capability < $1.capability }
  }

  /// The declared models without records, in the order of the spec.
  public var unseenModels: [Capability<Covering.Category>] {
    Covering.connector.coverage.capabilities.filter { $0.kind == .model && tallies[$0] == nil }
  }

  private func findings(
    about model: Capability<Covering.Category>, in tally: ModelTally
  ) -> [CoverageFinding<Covering.Category>] {
    guard Covering.connector.supports(model) else {
      return [.undeclared(model, carried: tally.records, records: tally.records)]
    }
    return tally.visitor.counts.compactMap { count in
      guard let field = Capability<Covering.Category>(path: "\(model.path).\(count.id)") else { return nil }
      switch (Covering.connector.supports(field), count.carried) {
      case (true, 0): return .alwaysNull(field, records: tally.records)
      case (true, _), (false, 0): return nil
      case (false, let carried): return .undeclared(field, carried: carried, records: tally.records)
      }
    }
  }
}

extension CoverageAudit: CustomStringConvertible {
  /// The audit in a few lines of English: the models with their records and findings, and the models not seen.
  public var description: String {
    var count = 0
    var lines: [String] = []
    for (model, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      let findings = findings(about: model, in: tally).sorted { $0.capability < $1.capability }
      count += findings.count
      lines.append("\(model.path): \(Self.count(tally.records, "record"))")
      lines += findings.map { "- \($0)" }
    }
    lines.insert("\(Covering.connector.slug): \(Self.count(count, "finding"))", at: 0)
    if !unseenModels.isEmpty {
      lines.append("No records of " + unseenModels.map(\.path).joined(separator: ", ") + ".")
    }
    return lines.joined(separator: "\n")
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

/// The counts of one model.
private struct ModelTally: Sendable {
  private(set) var records = 0
  private(set) var visitor = FieldVisitor()

  mutating func add(_ record: some CoverageRecord) {
    records += 1
    visitor.beginRecord()
    record._visitFields(&visitor)
  }

  mutating func merge(_ other: ModelTally) {
    records += other.records
    visitor.merge(other.visitor)
  }
}

/// A difference between records and a connector's declared coverage.
public enum CoverageFinding<Category: CoverageCategory>: Hashable, Sendable {
  /// A field is declared, and none of the model's records has a value for it.
  case alwaysNull(Capability<Category>, records: Int)
  /// A field is not declared, and some of the model's records have a value for it.
  ///
  /// For a model that is not declared there is one finding, which counts all its records, and none for its fields.
  case undeclared(Capability<Category>, carried: Int, records: Int)

  /// The field or the model.
  public var capability: Capability<Category> {
    switch self {
    case .alwaysNull(let capability, _), .undeclared(let capability, _, _): capability
    }
  }
}

extension CoverageFinding: CustomStringConvertible {
  /// The finding in a line of English.
  public var description: String {
    switch self {
    case .alwaysNull(let field, let records):
      "\(field.path) is declared, but carried by 0 of \(records) records"
    case .undeclared(let capability, let carried, let records):
      "\(capability.path) is not declared, but carried by \(carried) of \(records) records"
    }
  }
}
