import _CoverageSpec

@testable import _CoverageGenerator

/// The programs about the requests of one connector, made from the spec.
struct RequestPrograms {
  let category: Category
  let connector: ConnectorEntry
  private let others: [ConnectorEntry]
  private let supported: [(action: Action, functions: [CoveredFunction])]

  init(specification: Specification, connector: ConnectorEntry) {
    let category = specification.category
    self.category = category
    self.connector = connector
    others = specification.connectors.filter { $0.slug != connector.slug }
    supported = category.actions.compactMap { action in
      connector.actions.first { $0.id == action.id }.map {
        (action, CoveredFunction.all(of: action, as: $0, in: category))
      }
    }
  }

  var all: [NegativeProgram] {
    missingInputs + unsupportedInputs + unsupportedActions + foreignElements + plainRequests + forgeries
  }

  /// Each input that has to be given is left out once.
  var missingInputs: [NegativeProgram] {
    functions.flatMap { function in
      let labels = function.requiredLabels
      return labels.indices.map { index in
        var rest = labels
        rest.remove(at: index)
        return program(
          "\(function.name) without \(labels[index])", good: call(function, labels), bad: call(function, rest),
          token: "'\(labels[index])'")
      }
    }
  }

  /// Each input of an action that its function does not take is added once, under the label it would have.
  var unsupportedInputs: [NegativeProgram] {
    supported.flatMap { action, functions in
      let everything = ActionCoverage(
        id: action.id, inputs: action.coverageInputs.map { CoverageItem(id: $0.path, location: $0.node.location) },
        location: action.location)
      return CoveredFunction.all(of: action, as: everything, in: category).flatMap { whole -> [NegativeProgram] in
        guard let function = functions.first(where: { $0.path == whole.path }) else { return [] }
        // Beside all others: where one is left out, the compiler takes a similar name for a misspelling of it.
        let labels = function.parameters.map(\.label)
        return whole.parameters.map(\.label).filter { !labels.contains($0) }.map { label in
          program(
            "\(function.name) with \(label)", good: call(function, labels), bad: call(function, labels + [label]),
            token: "'\(label)'")
        }
      }
    }
  }

  /// Each action that the connector does not support is named once.
  var unsupportedActions: [NegativeProgram] {
    guard let own = supported.first?.action else { return [] }
    func name(_ action: Action) -> [String] {
      ["func call() {", "  _ = \(type).\(SwiftNaming.escaped(SwiftNames.member(action)))", "}"]
    }
    return category.actions.filter { action in !supported.contains { $0.action.id == action.id } }.map { action in
      program(
        "naming \(action.id)", good: name(own), bad: name(action), token: "'\(SwiftNames.member(action))'")
    }
  }

  /// A list is given an element that another connector's function made, or one that none made.
  var foreignElements: [NegativeProgram] {
    lists.flatMap { function, parameter, element -> [NegativeProgram] in
      func pass(_ value: String, of type: String) -> [String] {
        [
          "func call(_ element: Covered<\(type), ATS.\(element)>) {",
          "  _ = \(expression(function, function.requiredLabels(and: parameter.label), [parameter.label: "[\(value)]"]))",
          "}",
        ]
      }
      return others.map { other in
        program(
          "\(function.name) with an element of \(other.slug)", good: pass("element", of: type),
          bad: pass("element", of: Self.type(of: other)), token: Self.type(of: other))
      } + [
        program(
          "\(function.name) with a plain element of \(parameter.label)", good: pass("element", of: type),
          bad: pass("element.record", of: type), token: "'ATS.\(element)'")
      ]
    }
  }

  /// A plain request or element is handed on where a covered one is asked for.
  var plainRequests: [NegativeProgram] {
    functions.map { function in
      func hand(_ value: String) -> [String] {
        [
          "func take(_: \(covered(function))) {}",
          "func call(_ value: \(covered(function))) {",
          "  take(\(value))",
          "}",
        ]
      }
      return program(
        "a plain \(function.result)", good: hand("value"), bad: hand("value.record"),
        token: "'ATS.\(function.result)'", place: 2)
    }
  }

  /// A covered value is made without the connector's own functions, or changed.
  var forgeries: [NegativeProgram] {
    functions.flatMap { [ownSeal($0), decoding($0), change(of: $0)] + foreignSeals($0) }
  }

  private func ownSeal(_ function: CoveredFunction) -> NegativeProgram {
    func forge(_ seal: String) -> [String] {
      [
        "func call(_ record: ATS.\(function.result)) -> \(covered(function)) {", "  Covered(record, sealedBy: \(seal))",
        "}",
      ]
    }
    return program(
      "forging \(function.result)", good: forge("any()"), bad: forge("\(type)._Seal()"), token: "'\(type)._Seal'")
  }

  private func foreignSeals(_ function: CoveredFunction) -> [NegativeProgram] {
    func forge(_ seal: String) -> [String] {
      [
        "func call(_ record: ATS.\(function.result), _ seal: \(seal)) -> \(covered(function)) {",
        "  Covered(record, sealedBy: seal)",
        "}",
      ]
    }
    return others.map { other in
      program(
        "forging \(function.result) with the seal of \(other.slug)", good: forge("\(type)._Seal"),
        bad: forge("\(Self.type(of: other))._Seal"), token: "'\(Self.type(of: other))._Seal'")
    }
  }

  private func decoding(_ function: CoveredFunction) -> NegativeProgram {
    func ask(_ coding: String) -> [String] {
      ["func take<T: \(coding)>(_: T.Type) {}", "func call() {", "  take(\(covered(function)).self)", "}"]
    }
    return program(
      "decoding \(function.result)", good: ask("Encodable"), bad: ask("Decodable"), token: "'Decodable'", place: 2)
  }

  private func change(of function: CoveredFunction) -> NegativeProgram {
    func change(_ target: String) -> [String] {
      ["func call(_ value: inout \(covered(function))) {", "  \(target) = any()", "}"]
    }
    return program(
      "changing \(function.result)", good: change("value"), bad: change("value.record"), token: "'record'")
  }
}

extension RequestPrograms {
  private var functions: [CoveredFunction] { supported.flatMap(\.functions) }

  /// The functions with each of their parameters for a list of groups, and the type of its elements.
  private var lists: [(function: CoveredFunction, parameter: CoveredFunction.Parameter, element: String)] {
    functions.flatMap { function in
      function.parameters.compactMap { parameter in parameter.element.map { (function, parameter, $0) } }
    }
  }

  private var type: String { Self.type(of: connector) }

  private static func type(of connector: ConnectorEntry) -> String {
    "ATS.\(SwiftNaming.escaped(SwiftNames.type(connector)))"
  }

  private func covered(_ function: CoveredFunction) -> String { "Covered<\(type), ATS.\(function.result)>" }

  private func call(_ function: CoveredFunction, _ labels: [String]) -> [String] {
    ["func call() {", "  _ = \(expression(function, labels))", "}"]
  }

  /// A call with some arguments, of which those not given are of whatever type is asked for.
  private func expression(
    _ function: CoveredFunction, _ labels: [String], _ values: [String: String] = [:]
  ) -> String {
    let arguments = labels.map { "\(SwiftNaming.label($0)): \(values[$0] ?? "any()")" }
    return "\(type).\(function.name)(\(arguments.joined(separator: ", ")))"
  }

  private func program(
    _ name: String, good: [String], bad: [String], token: String, place: Int = 1
  ) -> NegativeProgram {
    NegativeProgram(name: "\(connector.slug): \(name)", good: good, bad: bad, tokens: [token], place: place)
  }
}

extension CoveredFunction {
  fileprivate var requiredLabels: [String] { parameters.filter(\.isRequired).map(\.label) }

  /// The labels that have to be given, and one more, in order.
  fileprivate func requiredLabels(and label: String) -> [String] {
    parameters.filter { $0.isRequired || $0.label == label }.map(\.label)
  }
}
