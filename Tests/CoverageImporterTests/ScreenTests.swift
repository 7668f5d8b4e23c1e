import Testing
import _CoverageImporter
import _CoverageSpec
import _CoverageTestSupport

/// Text off a screen, in the many ways that scrapers and browsers leave it.
@Suite("Text off a screen")
struct ScreenTests {
  private static let head = """
    Cove HRIS Integration
    Cove connector for Example's HRIS API
    The Cove HRIS integration allows you to sync HRIS data between Cove and your application. The tool slug for this \
    connector is cove
    .
    Supported Features & Coverage

    """
  private static let features = "Feature | Notes |\n---|---|\nWebhooks | |\nSSO |\n"

  private func read(_ coverage: String, head: String = Self.head, _ facts: PageFacts = PageFacts()) -> ReadPage {
    PageReaders.read(PageText(path: "p", bytes: Array((head + coverage).utf8)), facts)
  }

  /// What the page states, one section a line: `employees: id, name (note)`.
  private func summary(_ coverage: String, head: String = Self.head) throws -> [String] {
    let read = read(coverage, head: head)
    let page = try #require(read.page, Comment(rawValue: read.diagnostics.text))
    func row(_ row: PageRow) -> String {
      String(repeating: "> ", count: row.depth) + row.name + (row.note.map { " (\($0.text))" } ?? "")
    }
    return (page.models + page.actions).map { section in
      "\(section.kind) \(section.label): " + section.rows.map(row).joined(separator: ", ")
        + (section.note.map { " [\($0.text)]" } ?? "")
    } + [page.features.map(row).joined(separator: ", ")]
  }

  @Test("A heading without a table is a model without fields, and gives none to the next")
  func emptySections() throws {
    let expected = ["model Crews: id", "model Tags: ", "model Boats: id, name", "Webhooks, SSO"]
    let table = "Field | Notes |\n---|---|\n"
    #expect(
      try summary("Crews\nCrews\n\(table)id |\nTags\nTags\nBoats\nBoats\n\(table)id | |\nname |\n" + Self.features)
        == expected)
    #expect(
      try summary("Crews\n\(table)id |\nTags\nBoats\n\(table)id | |\nname |\n" + Self.features) == expected)
    #expect(
      try summary("## Crews\n\(table)id |\n## Tags\n## Boats\n\(table)id | |\nname |\n" + Self.features) == expected)
    let found = read("Crews\nCrews\n\(table)id |\nTags\nTags\nBoats\nBoats\n\(table)id |\n" + Self.features)
    #expect(
      found.diagnostics.text
        == "p:11:1: warning: 'Tags' has no table; it is taken for a model that lists nothing [empty-section]")
  }

  @Test("An action without inputs is told from a model by its words")
  func emptyActions() throws {
    #expect(
      try summary(
        "Crews\nCrews\nField | Notes |\n---|---|\nid |\nTags\nTags\nReject crew\nReject crew\nNeeds a reason.\n"
          + "Add crew\nAdd crew\nInput Field | Notes |\n---|---|\nname |\n" + Self.features)
        == [
          "model Crews: id", "model Tags: ", "action Reject crew:  [Needs a reason.]", "action Add crew: name",
          "Webhooks, SSO",
        ])
  }

  @Test("Titles and bars of tabs are neither headings nor notes, however they stand")
  func tabs() throws {
    let models = "Crews\nOnly those at sea are read.\nField | Notes |\n---|---|\nid |\n"
    let actions = "Add crew\nNeeds a boat.\nInput Field | Notes |\n---|---|\nname |\n"
    let expected = [
      "model Crews: id [Only those at sea are read.]", "action Add crew: name [Needs a boat.]", "Webhooks, SSO",
    ]
    for bar in [
      "", "Models\nActions\nFeatures\n", "- Models\n- Actions\n- Features\n", "Models / Actions / Features\n",
    ] {
      #expect(try summary(bar + models + actions + Self.features) == expected)
    }
    #expect(try summary("Models\n" + models + "Actions\n" + actions + "Features\n" + Self.features) == expected)
  }

  @Test("A head that is glued to a note of several lines, and notes of rows over several lines")
  func notes() throws {
    #expect(
      try summary(
        """
        Crews
        Crews
        We take
        mail1
        as email.Field | Notes |
        ---|---|
        state | - At sea is
        ACTIVE
        .
        - Ashore is
        IDLE |
        email |
        """ + "\n" + Self.features)
        == [
          "model Crews: state (- At sea is ACTIVE.\n- Ashore is IDLE), email [We take mail1 as email.]",
          "Webhooks, SSO",
        ])
  }

  @Test("Tables with bars at both sides, tables cut at tabs, and further columns")
  func tables() throws {
    #expect(
      try summary("Crews\nCrews\n| Field | Notes |\n|---|---|\n| id | |\n| name | short |\n| rank |\n" + Self.features)
        == ["model Crews: id, name (short), rank", "Webhooks, SSO"])
    #expect(
      try summary("Crews\nField\tNotes\nid\t\nname\tshort\nFeature\tNotes\nWebhooks\t\nSSO\tby mail\n")
        == ["model Crews: id, name (short)", "Webhooks, SSO (by mail)"])
    #expect(
      try summary("Crews\nField | Notes | Since |\n---|---|---|\nid | | v1 |\nname | short | v2\n" + Self.features)
        == ["model Crews: id (Since: v1), name (short\n\nSince: v2)", "Webhooks, SSO"])
  }

  @Test("Parts of features keep their place where their indentation is lost")
  func parts() throws {
    #expect(
      try summary(
        "Boats\nField | Notes |\n---|---|\nid |\nFeature | Notes |\n---|---|\nGroup Types | |\nTEAM | |\nWEST |\n"
      )
      .last == "Group Types, > TEAM, > WEST")
    #expect(
      try summary(
        "Boats\nField | Notes |\n---|---|\nid |\nFeature | Notes |\n---|---|\nWebhooks | |\nSSO | |\nField Explorer | |\n"
          + "Boats |\n"
      ).last == "Webhooks, SSO, Field Explorer, > Boats")
  }

  @Test("The name and the category come from what the page has, and else from the options")
  func heads() throws {
    let coverage = "Supported Features & Coverage\nCrews\nField | Notes |\n---|---|\nid |\n" + Self.features
    let intro = "The Cove HRIS integration allows you to sync HRIS data between Cove and your application.\n"
    let slug = "The tool slug for this connector is cove\n.\n"
    let title = "Cove HRIS Integration\n"
    let tagline = "Cove connector for Example's HRIS API\n"
    let matter = "---\ntitle: \"Cove HRIS Integration\"\n---\n"
    for head in [intro + slug, title + slug, tagline + slug, title + tagline + intro + slug, matter + slug] {
      let page = try #require(read(coverage, head: head).page, Comment(rawValue: head))
      #expect([page.category.value, page.name.value, page.slug.value] == ["HRIS", "Cove", "cove"], "\(head)")
    }
    let bare = "This connector is in open beta.\ncove.\n"
    #expect(
      read(coverage, head: bare).diagnostics.text
        == """
        p:1:1: error: the page names no category of the API; say it with --category [missing-category]
        p:1:1: error: the page does not say its tool slug; lines are missing: fetch it again, or say it with --slug, \
        perhaps --slug cove [missing-slug]
        """)
    let page = try #require(read(coverage, head: bare, PageFacts(category: "HRIS", slug: "cove")).page)
    #expect([page.category.value, page.slug.value, page.stage ?? ""] == ["HRIS", "cove", "open_beta"])
    let other = read(coverage, head: title + tagline.replacing("Cove c", with: "Bay c") + slug).diagnostics.text
    #expect(
      other
        == "p:2:1: warning: the title says 'Cove', and the tagline 'Bay', which is taken for the name [name-mismatch]")
    #expect(
      read(coverage, head: title + slug, PageFacts(category: "ATS")).diagnostics.text.contains("--category says 'ATS'"))
  }

  @Test("What was cut, or may be two things, is one error with its place")
  func refusals() {
    let table = "Field | Notes |\n---|---|\n"
    func errors(_ coverage: String, head: String = Self.head) -> [String] {
      read(coverage, head: head).diagnostics.filter { $0.severity == .error }.map {
        "\($0.location.line) \($0.identifier)"
      }
    }
    #expect(errors("Crews\nNeeds a boat\n\(table)id |\n" + Self.features) == ["7 cut-heading"])
    #expect(errors("Crews\nCrews\nBoats\n\(table)id |\n" + Self.features) == [])
    #expect(errors("Crews\nCrews\n\(table)id |\nBoats\n\(table)id |\n" + Self.features) == ["11 cut-heading"])
    #expect(errors("\(table)id |\n" + Self.features) == ["6 table-without-section"])
    #expect(errors("Crews\nid | |\n\(table)id |\n" + Self.features) == ["7 row-outside-table"])
    #expect(errors("Crews\n\(table)id | see\nbelow\nname |\n" + Self.features) == ["9 cut-row"])
    #expect(errors("Crews\n\(table)" + Self.features) == ["7 empty-table"])
    let tabs = "Crews\nField\tNotes\nid\t\n"
    let features = "Feature\tNotes\nWebhooks\t\n"
    #expect(errors(tabs + "email\tEither one of:\nwork\nprivate\n" + features) == ["10 cut-row"])
    #expect(errors("Crews\nField\tNotes\nid\nemail\tEither one of:\nwork\n" + features) == ["10 cut-row"])
    #expect(errors(tabs + features + "Source Writing\nJob roles\n") == ["11 cut-row"])
    #expect(errors(tabs + features + "Roles\t\nSource Writing\nJobs\t\n") == ["12 cut-row"])
    #expect(errors(tabs + "Private\nBoats\nField\tNotes\nid\t\n" + features) == ["9 cut-row"])
    #expect(errors(tabs + "Boats\nThey float.\nField\tNotes\nid\t\nFeatures\n" + features + "Thanks!\n") == [])
    for foot in ["Previous | Next\n", "Privacy | Terms |\n", "Powered by |\n", "\nCove | Team |\n"] {
      let rows = "Feature | Notes |\n---|---|\nWebhooks | |\nSSO | |\n"
      #expect(errors("Crews\n\(table)id | |\n" + rows + foot).contains { $0.hasSuffix("foot-of-page") }, "\(foot)")
    }
    #expect(errors("") == ["5 missing-features"])
    #expect(errors("Field Notes id name Feature Notes SSO\n") == ["6 missing-features"])
    let slug = Self.head.replacing("Supported Features & Coverage\n", with: "")
    #expect(errors("Crews\n\(table)id |\n" + Self.features, head: slug) == ["6 missing-heading"])
    #expect(errors("Crews\nCrews\n\(table)id |\n" + Self.features, head: slug) == [])
  }
}
