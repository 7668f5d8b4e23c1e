/// A leaf of an action's input tree: one coverage row.
package struct Input: Sendable {
  /// The ids from the root of the tree down to the leaf, joined by dots: `candidate.location.city`.
  package var path: String
  package var type: TypeReference
  /// It must be sent wherever its parent is sent.
  package var isRequired: Bool
  /// It must be sent in every request: it and all groups above it are required.
  package var isAlwaysRequired: Bool
  /// The paths of the lists that it lies in, outermost first.
  package var arrayParents: [String]
  package var node: InputNode
}

extension Action {
  /// The leaves of the input tree in the order of the file.
  package var coverageInputs: [Input] {
    var found: [Input] = []
    func visit(_ nodes: [InputNode], under prefix: String, always: Bool, arrays: [String]) {
      for node in nodes {
        let path = prefix + node.id
        let always = always && node.isRequired
        switch node.content {
        case .leaf(let type):
          found.append(
            Input(
              path: path, type: type, isRequired: node.isRequired, isAlwaysRequired: always, arrayParents: arrays,
              node: node))
        case .group(let children, let item):
          visit(children, under: path + ".", always: always, arrays: item == nil ? arrays : arrays + [path])
        }
      }
    }
    visit(inputs, under: "", always: true, arrays: [])
    return found
  }
}
