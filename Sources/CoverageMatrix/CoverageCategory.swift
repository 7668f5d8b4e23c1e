/// A category's generated namespace, such as `ATS`: the tables that its capabilities and connectors are looked up in.
///
/// Generated code conforms to it.
public protocol CoverageCategory: Sendable {
  /// The coverage of all connectors.
  @_documentation(visibility: internal)
  static var _table: CoverageTable { get }
  /// The names of capabilities and connectors.
  @_documentation(visibility: internal)
  static var _names: CategoryNames { get }
  /// The details of a connector beyond its coverage, as records for the run-time library to read.
  @_documentation(visibility: internal)
  static func _details(of connector: Connector<Self>) -> StaticBytes
  /// The details of the category beyond its capabilities, as records for the run-time library to read.
  ///
  /// A record is a line with a key and its subjects, mostly coverage paths; the line below it, with two spaces in
  /// front, is its value.
  ///
  ///     model jobs
  ///       ats_jobs
  ///     permission add_candidate_tag remove_candidate_tag
  ///       Manage tags
  ///
  /// - `model`, `action`: the id that the vendor knows it by.
  /// - `permission`: the name of the permission that the actions need.
  /// - `parameter`: the fields of a model that a parameter of its list needs, after the parameter in place of paths.
  /// - `range`: the smallest and the largest number of a parameter.
  /// - `ignoring`: the parameter that makes the API ignore filters on what a connector does not support.
  /// - `filter`: the coverage paths that a filter of one model needs; in place of paths stand the model and the filter.
  /// - `moved`: the current path, after the former one.
  /// - `renamed`: the slug that a connector has now; in place of paths stand those that it had.
  @_documentation(visibility: internal)
  static var _details: StaticBytes { get }
  /// The error codes of the API for what is not covered.
  static var errorCodes: ErrorCodes { get }
  /// A connector's type; nil where it is not known, as where other targets hold the connectors' types.
  @_documentation(visibility: internal)
  static func _connectorType(of connector: Connector<Self>) -> (any ConnectorType<Self>.Type)?
}

extension CoverageCategory {
  /// The category's id: `ats`.
  public static var id: String { _names.id }

  /// The category's name: `ATS`.
  public static var name: String { _names.name }

  /// No details: the vendor's ids are those of the category, and no action needs a permission.
  @_documentation(visibility: internal)
  public static var _details: StaticBytes { StaticBytes("") }

  /// No codes: the API has none, or they are not documented.
  public static var errorCodes: ErrorCodes { ErrorCodes() }

  /// Nil: a category need not know the types of its connectors.
  @_documentation(visibility: internal)
  public static func _connectorType(of connector: Connector<Self>) -> (any ConnectorType<Self>.Type)? { nil }
}

/// The names of a category, and those of its capabilities and connectors in the order of its table.
public struct CategoryNames: Sendable {
  /// The category's id: `ats`.
  public let id: String
  /// The category's name: `ATS`.
  public let name: String
  /// The coverage path of each capability: `jobs.salary_amount`.
  package let paths: NameTable
  /// The label of each capability: the page's for models, actions and features, the field's or input's own name else.
  package let labels: NameTable
  /// The slug of each connector.
  package let slugs: NameTable
  /// The display name of each connector, in slug order.
  package let connectorNames: NameTable

  /// Collects the words by which people and other programs know what a table holds as bits.
  @_documentation(visibility: internal)
  public init(
    id: String, name: String, paths: NameTable, labels: NameTable, slugs: NameTable, connectorNames: NameTable
  ) {
    self.id = id
    self.name = name
    self.paths = paths
    self.labels = labels
    self.slugs = slugs
    self.connectorNames = connectorNames
  }
}

/// The error codes of the API for actions and models that are not available.
public struct ErrorCodes: Hashable, Sendable {
  /// The connector does not support an action.
  public let actionNotAvailable: String?
  /// The connector supports an action, but it is off for the customer.
  public let actionDisabled: String?
  /// The connector does not support a model.
  public let modelNotAvailable: String?
  /// The connector supports a model, but it is off for the customer.
  public let modelDisabled: String?

  /// The codes of an API, nil where it has none.
  public init(
    actionNotAvailable: String? = nil, actionDisabled: String? = nil, modelNotAvailable: String? = nil,
    modelDisabled: String? = nil
  ) {
    self.actionNotAvailable = actionNotAvailable
    self.actionDisabled = actionDisabled
    self.modelNotAvailable = modelNotAvailable
    self.modelDisabled = modelDisabled
  }
}
