import _CoverageSpec

@testable import _CoverageGenerator

/// A function of a connector that makes a request, or an element of one of its lists.
struct CoveredFunction {
  /// A parameter of the function.
  struct Parameter {
    /// The label, unescaped.
    var label: String
    var isRequired: Bool
    /// The type of the elements in the namespace, where it is for a list of groups: `CreateCandidate.Attachment`.
    var element: String?
  }

  /// Below the connector's type: `createCandidate`, `CreateCandidate.attachment`.
  var name: String
  /// What it makes in the namespace: `CreateCandidate`, `CreateCandidate.Attachment`.
  var result: String
  /// The list that it makes an element of; empty for the request.
  var path: String
  var parameters: [Parameter]

  /// The functions for an action, that for the request first.
  static func all(of action: Action, as coverage: ActionCoverage, in category: Category) -> [CoveredFunction] {
    let request = SwiftNaming.escaped(SwiftNames.requestType(action))
    var functions: [CoveredFunction] = []
    func add(_ name: String, makes result: String, at path: String, of nodes: [CoveredInputs.Node]) {
      let index = functions.count
      functions.append(CoveredFunction(name: name, result: result, path: path, parameters: []))
      functions[index].parameters = parameters(of: nodes)
    }
    func parameters(of nodes: [CoveredInputs.Node]) -> [Parameter] {
      nodes.flatMap { node -> [Parameter] in
        switch node.content {
        case .fixed:
          return []
        case .parameter(let parameter):
          return [Parameter(label: node.request.label, isRequired: !parameter.hasDefault)]
        case .group(let nodes):
          return parameters(of: nodes)
        case .list(let element):
          let type = ([request] + node.request.typePath.map(SwiftNaming.escaped)).joined(separator: ".")
          let function = "\(request).\(SwiftNaming.escaped(node.request.elementFunction))"
          add(function, makes: type, at: node.request.path, of: element.nodes)
          return [Parameter(label: node.request.label, isRequired: !element.hasDefault, element: type)]
        }
      }
    }
    add(
      SwiftNaming.escaped(SwiftNames.member(action)), makes: request, at: "",
      of: CoveredInputs(RequestTree(action), coverage: coverage, category: category).nodes)
    return functions
  }
}
