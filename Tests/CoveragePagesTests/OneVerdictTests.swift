import Testing
import _CoverageGenerator

/// Every output that lists capabilities gives the table's answer to each pair of connector and capability.
@Suite("One verdict on every page")
struct OneVerdictTests {
  @Test("The catalogue: 5 x 436 pairs in eight formats")
  func catalogue() throws {
    let coverage = try Catalogue.compiled()
    let answers = Answers(coverage)
    #expect(answers.table.values.map(\.count) == Array(repeating: 436, count: 5))
    try compare(answers)
  }

  @Test("A category with every status")
  func everyStatus() throws {
    let answers = Answers(try Shop.compiled())
    #expect(Set(answers.table.values.flatMap(\.values)).count == 4)
    try compare(answers)
  }

  private func compare(_ answers: Answers) throws {
    let table = answers.table
    #expect(try answers.json() == table)
    #expect(answers.csv == table)
    #expect(try answers.tools() == table)
    #expect(answers.markdown == table)
    #expect(answers.mdx == table)
    #expect(answers.html == table)
    #expect(answers.site == table)
    #expect(try answers.siteJSON() == table)
    #expect(try answers.matrixData("coverage.html") == table)
    #expect(try answers.matrixData("embed.html") == table)
  }
}
