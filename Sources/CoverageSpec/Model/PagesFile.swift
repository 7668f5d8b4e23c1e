/// How the pages of a category are written: `pages.json`, beside `category.json`.
package struct PagesFile: Sendable {
  /// The version of the format that is read.
  package static let supportedFormat = 1
  package static let fileName = "pages.json"

  /// How links within a site end.
  package enum LinkStyle: String, CaseIterable, Sendable {
    /// With `.html`, which works from a folder on disk.
    case html
    /// With nothing, for hosts that find `jobs.html` under `jobs`.
    case plain
  }

  /// A section of a connector's page.
  package enum Section: String, CaseIterable, Sendable {
    case notes, guides, models, actions, features
    case gaps = "not_covered"
  }

  /// A file that a site has beside its pages.
  package enum Output: String, CaseIterable, Sendable {
    case json, sitemap, pictures
  }

  /// A fact about a connector that front matter can have.
  package enum Fact: String, CaseIterable, Sendable {
    case name, title, slug, description, stage, access, category
  }

  /// A kind of page whose heading can be worded.
  package enum Head: String, CaseIterable, Sendable {
    case index, connector, model, action, features
  }

  /// The placeholders that a heading can have.
  package static let placeholders = ["name", "category"]

  package var title: String?
  package var heads: [Head: String] = [:]
  /// The address of the site, with a slash at its end.
  package var baseAddress: String?
  package var links = LinkStyle.html
  /// The keys of front matter in pages in MDX, with what they say.
  package var frontMatter: [(key: String, fact: Fact)] = []
  package var sections = Section.allCases
  /// The address of a connector's logo, with `{slug}` in it.
  package var logos: String?
  package var outputs = Set(Output.allCases)
  /// The words of the site: those of `words.json`.
  package var words = PageWords()

  package init() {}
}
