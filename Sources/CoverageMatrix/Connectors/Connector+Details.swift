extension Connector {
  /// The title of the connector's page, where it differs from the name.
  public var title: String? { details(about: nil).title }

  /// How far the connector is released; nil where nobody said.
  public var stage: ConnectorStage? { details(about: nil).stage }

  /// What it takes to get access; nil where nothing special is known.
  public var access: ConnectorAccess? { details(about: nil).access }

  /// What is said of the connector as a whole, in Markdown.
  public var notes: [String] { details(about: nil).notes }

  /// Pages elsewhere that help with the connector.
  public var guides: [Guide] { details(about: nil).guides }

  /// What the connector's file says about a capability or, for nil, about the connector as a whole.
  func details(about capability: Capability<Category>?) -> ConnectorDetails {
    ConnectorDetails(Category.details(of: self), about: capability?.path)
  }
}
