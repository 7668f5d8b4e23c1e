import _CoverageSpec

@testable import _CoverageGenerator

/// The programs about the mapping of one connector, made from the spec.
struct MappingPrograms {
  let category: Category
  let connector: ConnectorEntry

  private var type: String { "ATS.\(SwiftNaming.escaped(SwiftNames.type(connector)))" }
  private var models: [MappedModel] { MappedModel.all(of: connector, in: category) }

  var all: [NegativeProgram] { missingFields + unsupportedFields + missingMethods + missingMarkers + forgeries }

  /// Each covered field is left out once.
  private var missingFields: [NegativeProgram] {
    models.flatMap { mapped in
      mapped.labels.indices.map { index in
        var labels = mapped.labels
        labels.remove(at: index)
        return program(
          "\(connector.slug) leaves out \(mapped.model.id) \(mapped.labels[index])", mapped,
          good: mapped.labels, bad: labels, token: "'\(mapped.labels[index])'")
      }
    }
  }

  /// Each field that the connector does not cover is added once.
  private var unsupportedFields: [NegativeProgram] {
    models.flatMap { mapped in
      let labels = Set(mapped.labels)
      return mapped.model.fields.map(SwiftNames.member).filter { !labels.contains($0) }.map { label in
        program(
          "\(connector.slug) adds \(mapped.model.id) \(label)", mapped, good: mapped.labels,
          bad: mapped.labels + [label], token: "'\(label)'")
      }
    }
  }

  /// A mapping lacks one method, or two that are neighbours.
  private var missingMethods: [NegativeProgram] {
    let methods = models.map { mapped in
      let record = SwiftNaming.escaped(mapped.model.record)
      return "  func \(SwiftNaming.escaped(SwiftNames.mappingMethod(mapped.model)))(from remote: Int) throws"
        + " -> Covered<\(type), ATS.\(record)> { any() }"
    }
    func mapping(without missing: Range<Int>) -> [String] {
      let kept = methods.indices.filter { !missing.contains($0) }.map { methods[$0] }
      return ["struct Mapper: \(type).Mapping {"] + kept + ["}"]
    }
    return models.indices.flatMap { index in
      (1...2).filter { index + $0 <= models.count }.map { count in
        NegativeProgram(
          name: "\(connector.slug) leaves out \(count) from \(models[index].model.record)",
          good: mapping(without: 0..<0), bad: mapping(without: index..<(index + count)),
          tokens: models[index..<(index + count)].map { "'ATS.Maps.\($0.model.record)'" })
      }
    }
  }

  /// Each marker that the connector lacks is asked for once.
  private var missingMarkers: [NegativeProgram] {
    let reads = category.models.map { ($0.id, "Reads", SwiftNames.marker($0)) }
    let performs = category.actions.map { ($0.id, "Performs", SwiftNames.marker($0)) }
    let provides = category.features.map { ("features.\($0.id)", "Provides", SwiftNames.marker($0)) }
    let covered = Set(
      connector.models.map(\.id) + connector.actions.map(\.id) + connector.features.map { "features.\($0.id)" })
    guard let own = (reads + performs + provides).first(where: { covered.contains($0.0) }) else { return [] }
    return (reads + performs + provides).filter { !covered.contains($0.0) }.map { path, group, marker in
      func ask(_ marker: String) -> [String] {
        ["func asks() { func take<C: \(marker)>(_: C.Type) {}; take(\(type).self) }"]
      }
      return NegativeProgram(
        name: "\(connector.slug) lacks \(path)", good: ask("ATS.\(own.1).\(own.2)"), bad: ask("ATS.\(group).\(marker)"),
        tokens: ["'ATS.\(group).\(marker)'"])
    }
  }

  /// A covered record is made without the connector's own functions.
  private var forgeries: [NegativeProgram] {
    models.map { mapped in
      let record = SwiftNaming.escaped(mapped.model.record)
      func forge(_ seal: String) -> [String] {
        [
          "func forge(_ record: ATS.\(record)) -> Covered<\(type), ATS.\(record)> {",
          "  Covered(record, sealedBy: \(seal))",
          "}",
        ]
      }
      return NegativeProgram(
        name: "\(connector.slug) forges \(mapped.model.record)", good: forge("any()"), bad: forge("\(type)._Seal()"),
        tokens: ["'\(type)._Seal'"])
    }
  }

  private func program(
    _ name: String, _ mapped: MappedModel, good: [String], bad: [String], token: String
  ) -> NegativeProgram {
    func call(_ labels: [String]) -> [String] {
      let arguments = labels.map { "\(SwiftNaming.label($0)): any()" }.joined(separator: ", ")
      let function = "\(type).\(SwiftNaming.escaped(SwiftNames.mappingMethod(mapped.model)))"
      return ["func call() {", "  _ = \(function)(\(arguments))", "}"]
    }
    return NegativeProgram(name: name, good: call(good), bad: call(bad), tokens: [token])
  }
}
