/// A page elsewhere that helps with a connector.
public struct Guide: Hashable, Sendable {
  /// What the page calls itself, as a link to it shows.
  public internal(set) var title: String
  /// What it helps with, in a sentence.
  public internal(set) var description: String
  /// The page's address; nil where none is known.
  public internal(set) var url: String?

  /// A guide with a title, a sentence and, where it is known, an address.
  public init(title: String, description: String, url: String?) {
    self.title = title
    self.description = description
    self.url = url
  }
}
