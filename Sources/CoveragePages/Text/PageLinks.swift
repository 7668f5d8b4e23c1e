import _CoverageGenerator

/// The addresses of pages as another page links to them.
///
/// They consist of slugs and ids alone, so they do not change with a name or a label.
struct PageLinks: Sendable {
  /// The folder of the linking page.
  private let place: Place

  enum Place {
    /// The folder of `README.md`.
    case top
    /// The folder of the pages of connectors.
    case connectors
    /// A folder of the pages of models or actions.
    case groups
  }

  init(from place: Place) { self.place = place }

  /// The page of a connector, or the section of it that an anchor names.
  func connector(_ slug: String, anchor: String? = nil) -> String {
    MarkdownText.escapedAddress("\(pages)\(slug).md") + Self.fragment(anchor)
  }

  /// The page of a model or an action.
  func group(_ row: CoverageLayout.Row) -> String {
    MarkdownText.escapedAddress(pages + Self.path(of: row))
  }

  /// The page that lists everything, or a section of it.
  func index(anchor: String? = nil) -> String {
    let folder =
      switch place {
      case .top: ""
      case .connectors: "../"
      case .groups: "../../"
      }
    return "\(folder)README.md" + Self.fragment(anchor)
  }

  /// The path of the page of a model or an action within the folder of pages.
  static func path(of row: CoverageLayout.Row) -> String {
    row.kind == .model ? "models/\(row.id).md" : "actions/\(row.id).md"
  }

  /// The folder of all pages.
  private var pages: String {
    switch place {
    case .top: "pages/"
    case .connectors: ""
    case .groups: "../"
    }
  }

  private static func fragment(_ anchor: String?) -> String {
    anchor.map { "#" + MarkdownText.escapedAddress($0) } ?? ""
  }
}
