import Testing

@Suite("The checker of MDX")
struct MDXCheckerTests {
  @Test("A whole page has no problem")
  func whole() {
    #expect(MDXChecker.problems(in: BrokenPage.whole) == [])
  }

  @Test("Every broken page is refused for what is broken in it", arguments: BrokenPage.all)
  func broken(page: BrokenPage) {
    #expect(page.page != BrokenPage.whole)
    let problems = MDXChecker.problems(in: page.page)
    #expect(problems.contains { $0.hasSuffix(": \(page.problem)") }, "\(page.name): \(problems)")
  }

  @Test("There are 30 of them and more")
  func count() {
    #expect(BrokenPage.all.count >= 30)
    #expect(Set(BrokenPage.all.map(\.name)).count == BrokenPage.all.count)
  }
}
