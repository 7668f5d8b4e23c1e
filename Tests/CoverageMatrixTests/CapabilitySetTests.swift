import CoverageMatrix
import Testing

@Suite("Sets of capabilities")
struct CapabilitySetTests {
  @Test("They obey the same laws as sets of numbers, for every pair of subsets")
  func laws() {
    let all = Capability<Toy>.all
    let subsets = (0..<(1 << all.count)).map { mask in all.indices.filter { mask >> $0 & 1 == 1 } }
    for left in subsets where left.count % 2 == 1 {
      for right in subsets where right.count < 4 {
        let a = CapabilitySet<Toy>(left.map { all[$0] })
        let b = CapabilitySet<Toy>(right.map { all[$0] })
        let (x, y) = (Set(left), Set(right))
        #expect(numbers(a.union(b)) == x.union(y).sorted())
        #expect(numbers(a.intersection(b)) == x.intersection(y).sorted())
        #expect(numbers(a.subtracting(b)) == x.subtracting(y).sorted())
        #expect(numbers(a.symmetricDifference(b)) == x.symmetricDifference(y).sorted())
        #expect(a.isSubset(of: b) == x.isSubset(of: y))
        #expect((a == b) == (x == y))
        #expect(a.count == x.count)
      }
    }
  }

  @Test("Inserting and removing say what they did")
  func mutation() {
    var set: CapabilitySet<Toy> = [.hire]
    #expect(set.insert(.hire).inserted == false)
    #expect(set.insert(.jobs).inserted)
    #expect(set.description == "[jobs, hire]")
    #expect(set.remove(.hireName) == nil)
    #expect(set.remove(.hire) == .hire)
    #expect(set.remove(.jobs) == .jobs)
    #expect(set.isEmpty)
    #expect(set == CapabilitySet())
  }

  private func numbers(_ set: CapabilitySet<Toy>) -> [Int] { set.map(\.ordinal) }
}
