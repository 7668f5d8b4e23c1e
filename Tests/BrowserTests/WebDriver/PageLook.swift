/// What a page is shown on, and to whom.
struct PageLook: Hashable, Sendable {
  enum Scheme: String, Hashable, Sendable, CaseIterable {
    case light, dark
  }

  enum Medium: String, Hashable, Sendable {
    case screen, print
  }

  /// The size of the viewport in CSS pixels.
  var width = 1280
  var height = 800
  var scheme = Scheme.light
  var medium = Medium.screen
  /// Whether the system replaces the page's colours by its own few.
  var hasForcedColors = false
  /// Whether scripts of the page run.
  var hasScripting = true
}
