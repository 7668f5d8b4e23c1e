import CoverageMatrix
import PartsCore
import PartsNorth
import PartsSouth

/// Takes the connectors that map loads, whatever module they are of.
func describe<Mapper: Freight.Maps.Load>(_ mapper: Mapper, _ load: Covered<Mapper.Connector, Freight.Load>) -> String {
  "\(Mapper.Connector.connector.slug)/\(load.record.id)"
}

struct NorthMapper: Freight.North.Mapping {
  func load(from remote: Int) -> Covered<Freight.North, Freight.Load> {
    Freight.North.load(id: "load-\(remote)", weight: 2)
  }
}

struct SouthMapper: Freight.South.Mapping {
  func load(from remote: String) -> Covered<Freight.South, Freight.Load> {
    Freight.South.load(id: remote, dueAt: "today")
  }
}

let request = Freight.South.cancelLoad(id: "load-9", reason: "lost")
print(
  "parts:", describe(NorthMapper(), NorthMapper().load(from: 8)),
  describe(SouthMapper(), SouthMapper().load(from: "load-9")),
  Freight.connectors(supporting: [.loads(.dueAt)]).map(\.slug), request.record.reason ?? "-")
