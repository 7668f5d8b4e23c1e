import CoverageMatrix
import Instruments
import Shelf

/// How many blocks of memory the questions ask for, the most and the fewest of all times that each is asked.
struct AllocationCounts {
  private(set) var supports = Range()
  private(set) var status = Range()
  private(set) var finding = Range()
  private(set) var findingNobody = Range()

  struct Range {
    private(set) var fewest = Int.max
    private(set) var most = 0

    mutating func add(_ count: Int) {
      fewest = min(fewest, count)
      most = max(most, count)
    }
  }

  init() {
    for connector in Connector<Shelf>.all {
      for capability in Capability<Shelf>.all {
        supports.add(Self.counted { connector.supports(capability) ? 1 : 0 })
        status.add(Self.counted { connector.status(of: capability).number })
      }
    }
    for size in [1, 5, 40] {
      for list in Wanted<Town>(sets: 64, size: size).lists {
        let isEmpty = Town.connectors(supporting: list.requirements).isEmpty
        let count = Self.counted { Town.connectors(supporting: list.requirements).count }
        if isEmpty { findingNobody.add(count) } else { finding.add(count) }
      }
    }
  }

  @inline(never)
  private static func counted(_ work: () -> Int) -> Int {
    let before = allocations_count()
    keep(work())
    return allocations_count() - before
  }
}
