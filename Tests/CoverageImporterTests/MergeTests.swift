import Testing
import _CoverageImporter
import _CoverageSpec
import _CoverageTestSupport

@Suite("Importing over a connector's file")
struct MergeTests {
  /// What people have added to an import of `meadow.txt`.
  private static let meadow = """
    {
      "swift_name": "Meadow",
      "format": 1,
      "$comment": "Kept.",
      "slug": "meadow",
      "name": "Meadow",
      "assets": {
        "icon_url": "https://example.com/meadow.svg"
      },
      "guides": [
        { "title": "Connection Setup Guide", "description": "In our words.", "url": "https://help.example.com/meadow" },
        { "title": "View Candidate Sources", "description": "Ours, too." }
      ],
      "models": {
        "users": { "fields": ["id", "remote_id", "changed_at", "remote_deleted_at", "first_name", "remote_data"] },
        "jobs": {
          "fields": [
            "id", "remote_id",
            { "id": "changed_at", "$comment": "Kept." },
            "remote_deleted_at", "name", "salary_amount", "salary_period"
          ],
          "note": "By hand."
        },
        "applications": { "fields": ["id", "remote_id", "changed_at", "remote_deleted_at", "job_id", "candidate_id"] }
      },
      "actions": {
        "create_candidate": {
          "inputs": ["candidate.first_name", "candidate.last_name", "candidate.email_address", "application.job_id"]
        },
        "create_application": { "same_as": "create_candidate" },
        "add_application_attachment": {
          "constraints": [{ "kind": "rerouted", "to": "add_candidate_attachment" }],
          "note": "May land on the candidate.",
          "inputs": ["application_id", "attachment.name"]
        },
        "move_application_to_stage": { "inputs": ["application_id", "stage_id"] }
      },
      "features": ["source_writing", "connection_guide", "create_credentials"],
      "unsupported": ["jobs.post_url"]
    }

    """

  private let page: PageText

  init() throws { page = try CoverageImporterTests.page("meadow.txt") }

  @Test("Words, constraints, names, comments, statuses and the order of keys stay")
  func nothing() throws {
    let result = try importATS(page, over: Self.meadow)
    #expect(result.text == Self.meadow)
    #expect(result.diagnostics == [])
  }

  @Test("What the page has more is put where the page has it, and nothing else changes")
  func gain() throws {
    let richer = page.replacing(
      "name | |\nsalary_amount | |", with: "name | |\njob_code | By the hour |\nsalary_amount | |"
    )
    .replacing("Connection Guide | |", with: "Connection Guide | |\nDelta Syncs | |")
    let text = try #require(importATS(richer, over: Self.meadow).text)
    let expected = Self.meadow
      .replacing(
        "\"name\", \"salary_amount\",",
        with: "\"name\",\n        { \"id\": \"job_code\", \"note\": \"By the hour\" },\n        \"salary_amount\","
      )
      .replacing("\"connection_guide\", ", with: "\"connection_guide\", \"delta_syncs\", ")
    #expect(text == expected)
  }

  @Test("What the page has less is listed, and taken out only where that is allowed")
  func loss() throws {
    let poorer = page.replacing("salary_amount | |\n", with: "").replacing("Connection Guide | |\n", with: "")
    let refused = try importATS(poorer, over: Self.meadow)
    #expect(refused.text == nil)
    #expect(
      refused.losses.text == """
        connector.json:20:38: error: 'jobs.salary_amount' is not on the page meadow.txt; pass --allow-loss to take it \
        out [lost-cell]
        connector.json:38:34: error: 'features.connection_guide' is not on the page meadow.txt; pass --allow-loss to \
        take it out [lost-cell]
        """)
    let text = try #require(importATS(poorer, over: Self.meadow, allowsLoss: true).text)
    #expect(try !entry(text).cells.map(\.path).contains("jobs.salary_amount"))
    #expect(text.contains("\"By hand.\""))
  }

  @Test("A twin that no longer says the same gets inputs of its own, and the constraints of the other")
  func twin() throws {
    let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex(of: "Create application"))
    var changed = lines
    changed.insert("candidate.company | |", at: start + 4)
    let result = try importATS(
      PageText(path: "p", bytes: Array(changed.joined(separator: "\n").utf8)), over: Self.meadow)
    let action = try entry(#require(result.text)).actions[1]
    #expect(action.sameAs == nil)
    #expect(action.inputs.map(\.id).contains("candidate.company"))
    #expect(result.diagnostics.map(\.identifier) == ["same-as-ended"])
  }

  @Test("A note that the page changes after an import replaces the spec's, and one that it keeps does not")
  func notes() throws {
    let first = try importATS(page, over: Self.meadow)
    let again = try importATS(page, over: Self.meadow, after: first.provenance)
    #expect(again.text == Self.meadow)
    #expect(again.provenance == first.provenance)

    let changed = page.replacing("Goes to the candidate’s “files” instead", with: "Is dropped")
    let result = try importATS(changed, over: Self.meadow, after: first.provenance)
    let action = try entry(#require(result.text)).actions[2]
    #expect(action.note?.text == "Is dropped, where the application has none.")
    #expect(action.constraints.count == 1)
    #expect(
      result.diagnostics.text == """
        meadow.txt:92:1: warning: the page has changed its note of 'add_application_attachment', which replaces the \
        spec's; check the constraints beside it [note-changed]
        """)
    // A note that never came from a page is not lost when the page has none.
    #expect(try entry(#require(result.text)).models[1].note?.text == "By hand.")
  }

  @Test("A path that the page lists is no longer called unsupported")
  func status() throws {
    let richer = page.replacing("salary_period | |", with: "salary_period | |\npost_url | |")
      .replacing("salary_period |\n", with: "salary_period | |\npost_url |\n")
    let result = try importATS(richer, over: Self.meadow)
    #expect(result.diagnostics.map(\.identifier) == ["now-supported"])
    #expect(result.text?.contains("unsupported") == false)
  }

  @Test("A remark goes with its path from one status to another")
  func remarks() throws {
    let richer = page.replacing("salary_period | |", with: "salary_period | |\npost_url | |")
      .replacing("salary_period |\n", with: "salary_period | |\npost_url |\n")
    let remarked = Self.meadow.replacing(#""jobs.post_url""#, with: #"{ "id": "jobs.post_url", "$comment": "Why." }"#)
    let result = try importATS(richer, over: remarked)
    #expect(result.losses == [])
    #expect(result.text?.contains(#"{ "$comment": "Why.", "id": "post_url" }"#) == true)
    #expect(result.text?.contains("unsupported") == false)
  }

  @Test("A remark that no entry of the page can have is a loss")
  func lostRemarks() throws {
    let remarked = Self.meadow.replacing(
      #""jobs.post_url""#,
      with: #""jobs.post_url", { "id": "create_application.application.job_id", "$comment": "Why." }"#)
    #expect(
      try importATS(page, over: remarked).losses.text == """
        connector.json:39:85: error: the page meadow.txt has no place for '$comment' of \
        'create_application.application.job_id'; pass --allow-loss to take it out [lost-part]
        """)
    let poorer = page.replacing("salary_amount | |\n", with: "").replacing("salary_amount |\n", with: "")
    let field = Self.meadow.replacing(
      #""name", "salary_amount""#, with: #""name", { "id": "salary_amount", "$comment": "Why." }"#)
    #expect(
      try importATS(poorer, over: field).losses.map(\.message).last
        == "the page meadow.txt has no place for '$comment' of 'jobs.salary_amount'; pass --allow-loss to take it out")
  }

  @Test("What goes with a model that the page does not list is named")
  func lostParts() throws {
    let model = #"""
      "offers": {
        "$comment": "C", "fields": ["id", { "id": "state", "$comment": "S" }], "note": "N",
        "constraints": [{ "kind": "rounded", "field": "id", "to": "integer" }, { "kind": "rerouted", "to": "x" }],
        "values": [{ "target": "offers.state", "source": "s", "map": { "a": "b" }, "otherwise": null }]
      },
      """#
    let more = Self.meadow.replacing("  \"models\": {\n", with: "  \"models\": {\n\(model)")
    let ending = " pass --allow-loss to take it out"
    let refused = try importATS(page, over: more)
    #expect(refused.text == nil)
    #expect(
      refused.losses.text == """
        connector.json:15:1: error: 'offers' is not on the page meadow.txt;\(ending) [lost-cell]
        connector.json:16:3: error: the page meadow.txt has no place for '$comment' of 'offers';\(ending) [lost-part]
        connector.json:16:31: error: 'offers.id' is not on the page meadow.txt;\(ending) [lost-cell]
        connector.json:16:37: error: 'offers.state' is not on the page meadow.txt;\(ending) [lost-cell]
        connector.json:16:54: error: the page meadow.txt has no place for '$comment' of 'offers.state';\(ending) [lost-part]
        connector.json:17:19: error: the page meadow.txt has no place for constraint 'rounded' on 'id' of 'offers';\(ending) \
        [lost-part]
        connector.json:17:74: error: the page meadow.txt has no place for constraint 'rerouted' of 'offers';\(ending) \
        [lost-part]
        connector.json:18:14: error: the page meadow.txt has no place for value map of 'offers.state' of 'offers';\
        \(ending) [lost-part]
        """)
    #expect(try importATS(page, over: more, allowsLoss: true).text == Self.meadow)
  }

  @Test("Unknown names are proposed with a guess, and with what may be meant")
  func proposals() throws {
    let odd = page.replacing("\nfirst_name | |", with: "\nfrist_name | |\nstarted_on_date | |")
      .replacing("Source Writing", with: "Sauce Writing")
    let read = try #require(PageReaders.read(odd).page)
    var category = try draftOfATS()
    let proposal = SpecProposal(read, for: &category)
    #expect(
      proposal.diagnostics.text == """
        meadow.txt:20:1: warning: model 'users' has no field 'frist_name'; it is added as string; did you mean \
        'first_name'? [proposed-field]
        meadow.txt:21:1: warning: model 'users' has no field 'started_on_date'; it is added as datetime \
        [proposed-field]
        meadow.txt:107:1: warning: the category has no feature 'Sauce Writing'; it is added as 'sauce_writing'; did \
        you mean 'Source Writing'? [proposed-feature]
        """)
    #expect(
      category.additions == [
        "field users.frist_name (string)", "field users.started_on_date (datetime)", "feature sauce_writing",
      ])
  }

  @Test("One note more at the head of a page is one note more, and not a change of all that follow")
  func headNotes() throws {
    let before = try CoverageImporterTests.page("quill.mdx").replacing(
      "* Quill calls", with: "* Its hulls are blue.\n* Quill calls")
    let after = before.replacing("* Its hulls", with: "* Read this first.\n* Its hulls")
    let first = try importATS(before, allowsLoss: true)
    let text = try #require(first.text)
    for record in [first.provenance, nil] {
      let second = try importATS(after, over: text, after: record)
      let notes = try entry(try #require(second.text)).notes.map(\.text)
      #expect(notes == (try entry(text)).notes.map(\.text) + ["Read this first."])
      #expect(second.losses == [])
    }
  }
}
