/// A note in Markdown.
///
/// A list of lines in the spec is one note, its lines joined by line feeds.
package struct Note: Sendable {
  package var text: String
  package var location: SourceLocation

  package init(_ text: String, at location: SourceLocation) {
    self.text = text
    self.location = location
  }
}

/// A page elsewhere that helps with a connector.
package struct GuideEntry: Sendable {
  package var title: String
  package var description: String
  package var url: Located<String>?
  package var location: SourceLocation

  package init(title: String, description: String, url: Located<String>? = nil, location: SourceLocation) {
    self.title = title
    self.description = description
    self.url = url
    self.location = location
  }
}

/// A lint warning that a connector's file silences, and why.
package struct LintException: Sendable {
  /// The identifier of the rule: `limiting-words`.
  package var rule: Located<String>
  /// The coverage path that it is silenced for.
  package var path: Located<String>
  package var reason: String
  package var location: SourceLocation

  package init(rule: Located<String>, path: Located<String>, reason: String, location: SourceLocation) {
    self.rule = rule
    self.path = path
    self.reason = reason
    self.location = location
  }
}
