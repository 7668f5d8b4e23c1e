import CoverageMatrix

/// A category of a hiring action with inputs of every shape, a tagging action, and three connectors.
///
/// - Alpha takes some inputs of both actions, without limits.
/// - Beta takes everything of the hiring action, with limits of every kind, and cannot tag.
/// - Gamma was not built for hiring; nobody said whether it can tag.
enum Desk: CoverageCategory {
  static let _table: CoverageTable = {
    let supported = connectors.map { connector in paths.map(connector.covered.contains) }
    return CoverageTable(
      connectorCount: connectors.count, capabilityCount: paths.count, supported: PackedTable.rows(supported),
      supportedByCapability: PackedTable.rows(paths.indices.map { path in supported.map { $0[path] } }),
      unsupported: PackedTable.rows(connectors.map { connector in paths.map { $0 == connector.unsupported } }),
      notImplemented: PackedTable.rows(connectors.map { connector in paths.map { $0 == connector.notImplemented } }),
      kinds: PackedTable.text(paths.map { $0.contains(".") ? "i" : "A" }.joined()), featureParents: StaticBytes(""))
  }()

  static let _names = CategoryNames(
    id: "desk", name: "Desk", paths: PackedTable.names(paths), labels: PackedTable.names(paths),
    slugs: PackedTable.names(connectors.map(\.slug)), connectorNames: PackedTable.names(connectors.map(\.name)))

  static var errorCodes: ErrorCodes {
    ErrorCodes(actionNotAvailable: "DESK.NOT_AVAILABLE", actionDisabled: "DESK.DISABLED")
  }

  static func _details(of connector: Connector<Desk>) -> StaticBytes {
    connectors[connector.index].details
  }

  private static let paths = [
    "hire", "hire.job_id", "hire.person.name", "hire.person.phone", "hire.person.place.city",
    "hire.person.place.country", "hire.person.languages", "hire.person.start", "hire.files.name", "hire.files.type",
    "hire.files.data_url", "hire.files.data", "hire.files.content_type", "hire.files.tags.key", "hire.files.tags.value",
    "hire.referrer.id", "hire.pay.amount", "hire.stage_id",
    "tag", "tag.person_id", "tag.tag.name", "tag.reason",
  ]

  private struct ToyConnector {
    let slug: String
    let name: String
    var covered: Set<String>
    var unsupported: String?
    var notImplemented: String?
    var details = StaticBytes("")
  }

  private static let connectors = [
    ToyConnector(
      slug: "alpha", name: "Alpha",
      covered: [
        "hire", "hire.job_id", "hire.person.name", "hire.person.phone", "hire.person.place.city", "hire.files.name",
        "hire.files.data_url", "hire.files.data", "hire.files.tags.value", "tag", "tag.person_id",
      ]),
    ToyConnector(
      slug: "beta", name: "Beta", covered: Set(paths.filter { $0.hasPrefix("hire") }), unsupported: "tag",
      details: betaDetails),
    ToyConnector(slug: "gamma", name: "Gamma", covered: [], notImplemented: "hire"),
  ]
}

extension Capability where Category == Desk {
  static var hire: Self { Self(ordinal: 0) }
  static var hirePlaceCity: Self { Self(ordinal: 4) }
  static var hireFilesType: Self { Self(ordinal: 9) }
  static var hireReferrerID: Self { Self(ordinal: 15) }
  static var tag: Self { Self(ordinal: 18) }
}

extension Connector where Category == Desk {
  static var alpha: Self { Self(index: 0) }
  static var beta: Self { Self(index: 1) }
  static var gamma: Self { Self(index: 2) }
}

private let betaDetails = StaticBytes(
  """
  constraint hire
    files: at most 2
  constraint-kind
    limit
  constraint-path
    files
  constraint-value
    2
  constraint hire
    files.type: only CV, LETTER
  constraint-kind
    allowed_values
  constraint-path
    files.type
  constraint-value
    CV
  constraint-value
    LETTER
  constraint hire
    person.languages: only de, en
  constraint-kind
    allowed_values
  constraint-path
    person.languages
  constraint-value
    de
  constraint-value
    en
  constraint hire
    files: required
  constraint-kind
    required
  constraint-path
    files
  constraint hire
    files.content_type: required
  constraint-kind
    required
  constraint-path
    files.content_type
  constraint hire
    person.place: required
  constraint-kind
    required
  constraint-path
    person.place
  constraint hire
    stage_id: defaults to the first stage
  constraint-kind
    default
  constraint-path
    stage_id
  constraint-value
    the first stage
  constraint hire
    person.phone: skipped unless a US phone number
  constraint-kind
    dropped_values
  constraint-path
    person.phone
  constraint-value
    us_phone_number
  constraint hire
    referrer.id: skipped unless short id
  constraint-kind
    dropped_values
  constraint-path
    referrer.id
  constraint-value
    short_id
  constraint hire
    pay.amount: rounded to integer
  constraint-kind
    rounded
  constraint-path
    pay.amount
  constraint-value
    integer
  constraint hire
    may be carried out as tag
  constraint-kind
    rerouted
  constraint-value
    tag
  constraint hire
    files.tags.value: existing values only
  constraint-kind
    existing_values_only
  constraint-path
    files.tags.value
  constraint hire
    returns only CV
  constraint-kind
    partial_result
  constraint-value
    CV
  constraint hire
    job_id: only the first value is read
  constraint-kind
    selection
  constraint-path
    job_id
  constraint-value
    first
  constraint hire
    files.name: at most 40 letters
  constraint-kind
    length
  constraint-path
    files.name
  constraint-value
    40
  constraint hire
    once a minute
  constraint-kind
    pace
  """)
