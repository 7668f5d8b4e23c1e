import Foundation
import Testing
import _CoverageTestSupport

/// The way from nothing to a catalogue that the article of this name shows, on a help desk's API.
@Suite("From nothing to a catalogue")
struct NewCatalogueTests {
  /// The sources: an OpenAPI document, an answer of tools, and a page.
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    for file in ["openapi.json", "tools.json", "pages/northwind.mdx"] {
      try sandbox.write(try Repository.text("Tests/CommandLineTests/Desk/\(file)"), to: file)
    }
    return sandbox
  }

  private func article() throws -> String {
    try Repository.text("Sources/CoverageMatrix/CoverageMatrix.docc/Articles/FromNothingToACatalogue.md")
  }

  /// The commands of the article, in order, each with its words.
  private func commands() throws -> [[String]] {
    let blocks = try article().components(separatedBy: "```sh\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
    return blocks.flatMap { $0.split(separator: "\n") }.map { $0.split(separator: " ").map(String.init) }
  }

  @Test("A document, an answer and pages make a catalogue that is right, without an edit by hand")
  func catalogue() throws {
    let sandbox = try sandbox()
    var outputs: [String] = []
    for command in try commands() {
      if command[0] == "rm" {
        try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent(command[1]))
        continue
      }
      #expect(command[0] == "coverage-matrix")
      let result = try sandbox.run(Array(command.dropFirst()))
      #expect(result.status == 0, "\(command): \(result.output)\(result.errors)")
      outputs.append(result.output)
    }
    #expect(outputs.contains("2 connectors: 0 errors, 0 warnings; outputs: 39 current\n"))
    // What is asked for and has no answer is not guessed.
    #expect(try sandbox.read("Spec/desk/category.json").contains("guessed") == false)
    for file in ["category.json", "connectors/northwind.json"] {
      #expect(try article().contains("```json\n\(try sandbox.read("Spec/desk/\(file)"))```\n"))
    }

    try sandbox.write(
      ##"""
      import Foundation

      let northwind = Desk.Connector.northwind
      print(northwind.supports(.tickets(.openedAt)), northwind.status(of: .tickets(.priority)))
      print(Desk.connectors(supporting: [.createTicket(.assigneeID), .feature(.webhooks)]).map(\.slug))
      print(Desk.Connector.quayside.status(of: .createTicket), northwind.note(for: .createTicket) ?? "")

      let payload = #"""
        { "status": "success", "data": { "next": null, "results": [
          { "id": "t1", "subject": "No light", "priority": "URGENT", "opened_at": "2026-01-31T12:00:00Z" }] } }
        """#
      let page = try JSONDecoder().decode(Desk.Page<Desk.Ticket>.self, from: Data(payload.utf8))
      print(page.results.map { "\($0.id) \($0.subject) \($0.priority?.rawValue ?? "none")" })

      let request = Desk.Northwind.createTicket(subject: String(repeating: "!", count: 251), assigneeID: "a1")
      do { try request.validate() } catch { print(error) }

      """##, to: "main.swift")
    let run = try sandbox.runProgram(with: "Generated/desk/Swift")
    #expect(
      run
        == .init(
          output: """
            true unsupported
            ["northwind"]
            unlisted A new ticket goes to the team of its assignee.
            ["t1 No light URGENT"]
            subject: "\(String(repeating: "!", count: 40))…" has 251 characters, and the API takes at most 250 characters

            """, errors: "", status: 0))
  }

  @Test("A second import of everything changes nothing")
  func again() throws {
    let sandbox = try sandbox()
    for command in try commands() where command[0] != "rm" { _ = try sandbox.run(Array(command.dropFirst())) }
    try sandbox.age("Spec")
    let again = try sandbox.run("import", "--date", "2026-03-01", "openapi.json", "tools.json", "pages")
    #expect(again == .init(output: "2 of 2 connectors imported\n", errors: "", status: 0))
    #expect(try sandbox.written(below: "Spec") == [])
    let drift = try sandbox.run("drift", "openapi.json", "tools.json", "pages")
    #expect(
      drift
        == .init(
          output: """
            openapi.json: nothing has changed
            northwind: nothing has changed
            quayside: nothing has changed
            northwind: nothing has changed

            """, errors: "", status: 0))
  }
}
