import Testing
import _CoverageSpec

@Suite("The order of names")
struct NameOrderTests {
  @Test(
    "Places are those of the list, each once, however the names come",
    arguments: [
      (["a", "c", "i"], [0, 2, 8]), (["i", "c", "a"], [0, 2, 8]), (["c", "x", "c", "a", "c"], [0, 2]), ([], []),
      (["a", "b", "c", "d", "e", "f", "g", "h", "i"], [0, 1, 2, 3, 4, 5, 6, 7, 8]),
    ])
  func places(names: [String], places: [Int]) {
    #expect(NameOrder(["a", "b", "c", "d", "e", "f", "g", "h", "i", "a"]).places(of: names) == places)
  }
}
