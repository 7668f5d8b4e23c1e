/// The words that a category has for people about one of its things.
package struct Remarks: Sendable {
  /// What the thing is, in Markdown.
  package var description: Note?
  /// Nil for what the API does not advise against.
  package var deprecation: Deprecation?
  /// The date or version with which the API got it.
  package var since: String?

  package init(description: Note? = nil, deprecation: Deprecation? = nil, since: String? = nil) {
    self.description = description
    self.deprecation = deprecation
    self.since = since
  }

  package var isDeprecated: Bool { deprecation != nil }
}

/// The advice of an API against something that it still has.
package struct Deprecation: Sendable {
  /// What to use in its place; nil where the file only says `true`.
  package var advice: String?

  package init(advice: String? = nil) {
    self.advice = advice
  }
}
