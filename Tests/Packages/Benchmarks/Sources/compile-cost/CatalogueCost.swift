import Catalogues
import Foundation

/// All that is generated for a large catalogue against the shape that the design began with.
struct CatalogueCost {
  let workshop: Workshop
  let mode: Compiler.Mode
  let connectorCount: Int

  func measure(into table: inout Table) throws {
    let small = connectorCount / 3
    let empty = try workshop.compiler.time(mode, try workshop.write(["Empty.swift": ""], as: "empty"))
    let part = try measure(small, into: table) - empty
    let whole = try measure(connectorCount, into: table) - empty
    let prototype = try measurePrototype(into: table) - empty
    let growth = whole / (part * Double(connectorCount) / Double(small))
    table.ratio("\(mode): \(connectorCount) connectors to what \(small) foretell", growth, atMost: 1.2)
    table.ratio("\(mode): all of \(connectorCount) connectors to the prototype", whole / prototype, atMost: 1.5)
  }

  private func measure(_ count: Int, into table: Table) throws -> Double {
    let output = try workshop.generate(try catalogue(count), as: "catalogue-\(mode)-\(count)")
    let time = try workshop.compiler.time(mode, output)
    table.note("\(mode): all of \(count) connectors", seconds: time)
    return time
  }

  private func measurePrototype(into table: Table) throws -> Double {
    let spec = try catalogue(connectorCount)
    let output = try workshop.generate(spec, as: "catalogue-\(mode)-\(connectorCount)")
    let hasRequests = try output.contains { file in
      try file.lastPathComponent.hasPrefix("Connector-")
        && String(contentsOf: file, encoding: .utf8).contains("public static func createCandidate(")
    }
    let prototype = Prototype(
      category: try CategoryFile.load(spec.appendingPathComponent("category.json")), hasRequests: hasRequests)
    let files = try workshop.write(prototype.files(connectors: ConnectorFile.all(in: spec)), as: "prototype-\(mode)")
    let time = try workshop.compiler.time(mode, files)
    let name = hasRequests ? "mappings and requests" : "mappings"
    table.note("\(mode): the prototype of \(connectorCount) connectors, \(name)", seconds: time)
    return time
  }

  private func catalogue(_ count: Int) throws -> URL {
    let folder = workshop.work.appendingPathComponent("catalogue-spec-\(count)")
    if !FileManager.default.fileExists(atPath: folder.path) {
      try ATSCatalogue(folder: folder, connectorCount: count).write(from: workshop.spec, seed: 1)
    }
    return folder
  }
}
