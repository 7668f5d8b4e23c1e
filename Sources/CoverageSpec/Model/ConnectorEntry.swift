/// The coverage of one connector: `connectors/<slug>.json`.
package final class ConnectorEntry: Sendable {
  /// The stages that a connector can be in.
  package static let stages = ["general", "open_beta", "closed_beta", "deprecated", "retired"]

  package let slug: String
  /// The slugs that it had before.
  package let movedFrom: [Located<String>]
  package let name: String
  /// The title of its page, where it differs from the name.
  package let title: String?
  package let swiftName: String?
  package let swiftValueName: String?
  /// One of ``stages``; nil where it is not known.
  package let stage: String?
  /// The condition for access, such as `partnership`; nil for none.
  package let access: String?
  /// The addresses of the pictures that are known.
  package let assets: [Asset: Located<String>]
  /// The notes on the connector as a whole.
  package let notes: [Note]
  package let guides: [GuideEntry]
  package let models: [ModelCoverage]
  package let actions: [ActionCoverage]
  package let features: [CoverageItem]
  /// Coverage paths that the tool lacks.
  package let unsupported: [CoverageItem]
  /// Coverage paths that the tool has and the vendor did not build.
  package let notImplemented: [CoverageItem]
  package let lintExceptions: [LintException]
  /// The place of the file's root object.
  package let location: SourceLocation
  /// The place of the slug.
  package let slugLocation: SourceLocation

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

  /// The same connector with other coverage of actions.
  func replacing(actions: [ActionCoverage]) -> ConnectorEntry {
    ConnectorEntry(
      slug: slug, name: name, title: title, swiftName: swiftName, swiftValueName: swiftValueName, stage: stage,
      access: access, assets: assets, notes: notes, guides: guides, models: models, actions: actions,
      features: features, unsupported: unsupported, notImplemented: notImplemented, lintExceptions: lintExceptions,
      movedFrom: movedFrom, location: location, slugLocation: slugLocation)
  }
}

/// A picture that stands for a connector, by its key in a connector's `assets` and in the vendor's answer.
package enum Asset: String, CaseIterable, Sendable {
  case logo = "logo_url"
  case icon = "icon_url"
  case blackIcon = "icon_black_url"
}
