import Catalogues
import Foundation

/// The shape that complete output is measured against, and nothing else.
///
/// Plain records, static functions that make covered ones, a protocol for each model, and one for each connector that
/// composes them.
struct Prototype {
  let category: CategoryFile
  /// With functions for actions, too, which take the covered inputs.
  let hasRequests: Bool

  /// The file names and texts for a catalogue.
  func files(connectors: [ConnectorFile]) -> [String: String] {
    var files = ["Records.swift": PlainRecords(category: category).file, "Maps.swift": maps]
    if hasRequests { files["Requests.swift"] = requests }
    for connector in connectors { files["\(connector.slug).swift"] = file(connector) }
    return files
  }

  private var maps: String {
    let protocols = category.models.map { model in
      """
        public protocol \(model.record): Root {
          associatedtype Remote\(model.record)
          func \(function(model))(from remote: Remote\(model.record)) throws -> Covered<Connector, Plain.\(model.record)>
        }
      """
    }
    return """
      public protocol PlainConnector {
        associatedtype Seal: Sendable
      }

      public struct Covered<Connector: PlainConnector, Record: Sendable>: Sendable {
        public let record: Record

        public init(_ record: Record, sealedBy seal: Connector.Seal) {
          self.record = record
        }
      }

      public enum Maps {
        public protocol Root {
          associatedtype Connector: PlainConnector
        }
      \(protocols.joined(separator: "\n"))
      }

      """
  }

  private var requests: String {
    let structures = (category.actions ?? []).map { action in
      """
        public struct \(PlainNames.type(ofAction: action.id)): Hashable, Sendable {
      \(action.leaves.map { "    public var \(PlainNames.member($0.path)): \(type($0.input))" }.joined(separator: "\n"))

          public init(\(action.leaves.map { parameter($0.path, $0.input, " = nil") }.joined(separator: ", "))) {
      \(action.leaves.map { assignment(PlainNames.member($0.path)) }.joined(separator: "\n"))
          }
        }
      """
    }
    return """
      public import Foundation

      public enum PlainRequests {
      \(structures.joined(separator: "\n"))
      }

      """
  }

  private func assignment(_ name: String) -> String { "      self.\(name) = \(name)" }

  private func type(_ input: CategoryFile.Input) -> String {
    let type = PlainNames.type(input.type ?? "json")
    let isDeclared = (category.types ?? []).contains { $0.id == input.type }
    return (isDeclared ? "Plain.\(type)" : type) + (input.required == true ? "" : "?")
  }

  private func parameter(_ path: String, _ input: CategoryFile.Input, _ value: String) -> String {
    "\(PlainNames.member(path)): \(type(input))\(input.required == true ? "" : value)"
  }

  private func function(_ model: CategoryFile.Model) -> String {
    model.record.prefix(1).lowercased() + model.record.dropFirst()
  }

  private func file(_ connector: ConnectorFile) -> String {
    let name = "C" + connector.slug
    let models = category.models.filter { model in
      guard let fields = connector.fields[model.id] else { return false }
      // A record cannot be made without its required fields.
      return model.fields.allSatisfy { PlainField($0).hasDefault || fields.contains($0.id) }
    }
    let makers =
      models.map { maker($0, connector.fields[$0.id] ?? [], name) }
      + (hasRequests ? (category.actions ?? []) : []).compactMap { action in
        connector.inputs[action.id].map { maker(action, $0, name) }
      }
    return """
      public import CoverageMatrix
      public import Foundation

      public enum \(name): PlainConnector {
        public struct Seal: Sendable {
          fileprivate init() {}
        }

        public protocol Mapping: \((["Root"] + models.map(\.record)).map { "Maps.\($0)" }.joined(separator: ", "))
        where Connector == \(name) {}
      \(makers.joined(separator: "\n"))
      }

      """
  }

  private func maker(_ model: CategoryFile.Model, _ covered: Set<String>, _ connector: String) -> String {
    let members = model.fields.filter { covered.contains($0.id) }
    let parameters = members.map { member in
      let declared = (category.types ?? []).contains { member.type == $0.id || member.type == "\($0.id)[]" }
      let type = PlainField(member).type
      let qualified = type.hasPrefix("[") ? "[Plain.\(type.dropFirst())" : "Plain.\(type)"
      return "\(PlainField(member).name): \(declared ? qualified : type)"
    }
    let arguments = members.map { "\(PlainField($0).name): \(PlainField($0).name)" }
    return """
        public static func \(function(model))(
          \(parameters.joined(separator: ",\n    "))
        ) -> Covered<\(connector), Plain.\(model.record)> {
          Covered(Plain.\(model.record)(\(arguments.joined(separator: ", "))), sealedBy: Seal())
        }
      """
  }

  private func maker(_ action: CategoryFile.Action, _ covered: Set<String>, _ connector: String) -> String {
    // What the API requires cannot be left out, so it is a parameter whether the connector lists it or not.
    let inputs = action.leaves.filter { covered.contains($0.path) || $0.input.required == true }
    let arguments = inputs.map { "\(PlainNames.member($0.path)): \(PlainNames.member($0.path))" }
    let record = PlainNames.type(ofAction: action.id)
    return """
        public static func \(PlainNames.member(action.id))(
          \(inputs.map { parameter($0.path, $0.input, " = nil") }.joined(separator: ",\n    "))
        ) -> Covered<\(connector), PlainRequests.\(record)> {
          Covered(PlainRequests.\(record)(\(arguments.joined(separator: ", "))), sealedBy: Seal())
        }
      """
  }
}
