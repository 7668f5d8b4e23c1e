import Foundation

/// The ATS category with many connectors, each of which covers about what a real one does.
///
/// The real connectors take turns as the pattern; each copy loses some of the fields and inputs that nothing else in its
/// file speaks of, so that no two are alike. The same count and seed give the same files on any machine.
package struct ATSCatalogue {
  package let folder: URL
  package let connectorCount: Int

  package init(folder: URL, connectorCount: Int) {
    self.folder = folder
    self.connectorCount = connectorCount
  }

  /// Writes the files.
  ///
  /// - Parameter source: the folder of the real category.
  package func write(from source: URL, seed: UInt64) throws {
    let connectors = folder.appendingPathComponent("connectors")
    try FileManager.default.createDirectory(at: connectors, withIntermediateDirectories: true)
    let category = source.appendingPathComponent("category.json")
    try FileManager.default.copyItem(at: category, to: folder.appendingPathComponent("category.json"))
    let kept = Self.indispensable(try CategoryFile.load(category))
    let patterns = try FileManager.default
      .contentsOfDirectory(at: source.appendingPathComponent("connectors"), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map(JSONFile.read)
    var random = SplitMix64(seed: seed)
    for number in 0..<connectorCount {
      let slug = String(format: "connector%04d", number)
      var connector = patterns[number % patterns.count]
      connector["slug"] = slug
      connector["name"] = "Connector \(number)"
      connector["swift_name"] = nil
      Self.thin("models", "fields", in: &connector, keeping: kept, &random)
      Self.thin("actions", "inputs", in: &connector, keeping: kept, &random)
      try JSONFile.write(connector, to: connectors.appendingPathComponent("\(slug).json"))
    }
  }

  /// The paths of what a record or a request cannot do without.
  private static func indispensable(_ category: CategoryFile) -> Set<String> {
    let fields = category.models.flatMap { model in
      model.fields.filter { !$0.isOptional }.map { "\(model.id).\($0.id)" }
    }
    let inputs = (category.actions ?? []).flatMap { action in
      action.leaves.filter { $0.input.required == true }.map { "\(action.id).\($0.path)" }
    }
    return Set(fields + inputs)
  }

  private static func thin(
    _ group: String, _ items: String, in connector: inout [String: Any], keeping kept: Set<String>,
    _ random: inout SplitMix64
  ) {
    guard var entries = connector[group] as? [String: [String: Any]] else { return }
    for id in entries.keys.sorted() {
      guard let all = entries[id]?[items] as? [Any] else { continue }
      let constraints = entries[id]?["constraints"] as? [[String: Any]] ?? []
      // A constraint names its input or field, or a group above it.
      let subjects = constraints.compactMap { ($0["input"] ?? $0["field"]) as? String }
      entries[id]?[items] = all.filter { item in
        guard let name = item as? String, !kept.contains("\(id).\(name)") else { return true }
        if subjects.contains(where: { name == $0 || name.hasPrefix($0 + ".") }) { return true }
        return random.takes(about: 0.95)
      }
    }
    connector[group] = entries
  }
}
