import _CoverageGenerator
import _CoverageSpec

extension SpecMaker {
  /// `coverage-matrix.json`; a spec that is split over two modules has the keys for that put in by whoever splits it.
  mutating func configuration(slugs: [String]) -> JSONNode {
    var members: [Member] = []
    if random.chance(60) {
      let access = random.one(of: ["public", "package", "internal"])
      use("access \(access)")
      members.append(("access", .string(access)))
    }
    if uses("emit", 40) {
      var parts = ["queries"] + random.some(of: ["records", "mappings", "requests", "markers"], 65)
      if parts.contains("mappings"), !parts.contains("records") { parts.append("records") }
      for part in ["records", "mappings", "requests", "markers"] where !parts.contains(part) { use("without \(part)") }
      members.append(("emit", .list(parts.map(JSONNode.string))))
    }
    if uses("conformances", 30) {
      let names = random.one(of: [[], ["Codable"], ["Hashable"], ["Codable", "Hashable"]])
      members.append(("conformances", .list(names.map(JSONNode.string))))
    }
    if uses("namespace", 10) { members.append(("namespace", .string("Space\(seed)"))) }
    if uses("imports", 15) {
      members.append(("imports", .list(random.chance(50) ? ["Foundation"] : ["Dispatch", "Foundation"])))
    }
    if slugs.count > 1, uses("some connectors", 15) {
      members.append(("connectors", .list(slugs.prefix(random.number(below: 2)).map(JSONNode.string))))
    }
    if uses("report", 5) { members.append(("report", false)) }
    return .record(members)
  }
}
