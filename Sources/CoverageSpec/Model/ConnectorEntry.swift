/// The coverage of one connector: `connectors/<slug>.json`.
package struct ConnectorEntry: Sendable {
  /// The stages that a connector can be in.
  package static let stages = ["general", "open_beta", "closed_beta", "deprecated", "retired"]

  package var slug: String
  /// The slugs that it had before.
  package var movedFrom: [Located<String>]
  package var name: String
  /// The title of its page, where it differs from the name.
  package var title: String?
  package var swiftName: String?
  package var swiftValueName: String?
  /// One of ``stages``; nil where it is not known.
  package var stage: String?
  /// The condition for access, such as `partnership`; nil for none.
  package var access: String?
  /// The addresses of the pictures that are known.
  package var assets: [Asset: Located<String>]
  /// The notes on the connector as a whole.
  package var notes: [Note]
  package var guides: [GuideEntry]
  package var models: [ModelCoverage]
  package var actions: [ActionCoverage]
  package var features: [CoverageItem]
  /// Coverage paths that the tool lacks.
  package var unsupported: [CoverageItem]
  /// Coverage paths that the tool has and the vendor did not build.
  package var notImplemented: [CoverageItem]
  package var lintExceptions: [LintException]
  /// The place of the file's root object.
  package var location: SourceLocation
  /// The place of the slug.
  package var slugLocation: SourceLocation

  package init(
    slug: String, name: String, title: String? = nil, swiftName: String? = nil, swiftValueName: String? = nil,
    stage: String? = nil, access: String? = nil, assets: [Asset: Located<String>] = [:], notes: [Note] = [],
    guides: [GuideEntry] = [], models: [ModelCoverage] = [], actions: [ActionCoverage] = [],
    features: [CoverageItem] = [],
    unsupported: [CoverageItem] = [], notImplemented: [CoverageItem] = [], lintExceptions: [LintException] = [],
    movedFrom: [Located<String>] = [], location: SourceLocation, slugLocation: SourceLocation
  ) {
    self.slug = slug
    self.movedFrom = movedFrom
    self.name = name
    self.title = title
    self.swiftName = swiftName
    self.swiftValueName = swiftValueName
    self.stage = stage
    self.access = access
    self.assets = assets
    self.notes = notes
    self.guides = guides
    self.models = models
    self.actions = actions
    self.features = features
    self.unsupported = unsupported
    self.notImplemented = notImplemented
    self.lintExceptions = lintExceptions
    self.location = location
    self.slugLocation = slugLocation
  }
}

/// A picture that stands for a connector, by its key in a connector's `assets` and in the vendor's answer.
package enum Asset: String, CaseIterable, Sendable {
  case logo = "logo_url"
  case icon = "icon_url"
  case blackIcon = "icon_black_url"
}
