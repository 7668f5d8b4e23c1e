/// The words that a category has for people about one of its things.
package final class Remarks: Sendable {
  /// What the thing is, in Markdown.
  package let description: Note?
  /// Nil for what the API does not advise against.
  package let deprecation: Deprecation?
  /// The date or version with which the API got it.
  package let since: String?
  /// What an import has made up of the thing, for want of a source, and nobody has corrected since.
  package let guesses: [Guess]
  /// Why it is not as the document says that the category was made of.
  package let differs: String?

  package init(
    description: Note? = nil, deprecation: Deprecation? = nil, since: String? = nil, guesses: [Guess] = [],
    differs: String? = nil
  ) {
    self.description = description
    self.deprecation = deprecation
    self.since = since
    self.guesses = guesses
    self.differs = differs
  }

  package var isDeprecated: Bool { deprecation != nil }
}

/// A value that an import has made up.
package struct Guess: Sendable {
  /// The key of the thing that has the value: `type`.
  package var key: String
  package var value: JSONNode
  package var location: SourceLocation

  package init(key: String, value: JSONNode, location: SourceLocation) {
    self.key = key
    self.value = value
    self.location = location
  }
}

/// The advice of an API against something that it still has.
package struct Deprecation: Sendable {
  /// What to use in its place; nil where the file only says `true`.
  package var advice: String?

  package init(advice: String? = nil) {
    self.advice = advice
  }
}
