/// A write action of the unified API, such as creating a candidate.
package final class Action: Sendable {
  package let id: String
  package let vendorID: String
  package let label: String
  /// The way to call the API; nil while nobody knows it, so that no request can be made.
  package let endpoint: Endpoint?
  /// The name of the permission that a customer grants for it.
  package let permission: String?
  /// The id of the action that ought to cover the same inputs on every connector.
  package let twinOf: Located<String>?
  /// The inputs as a tree: groups hold inputs, leaves are coverage rows.
  package let inputs: [InputNode]
  /// The keys of the tools that take fields of their own in `remote_fields`; empty where the action has none.
  package let remoteFields: [String]
  /// The type of what the API answers with; nil where the file does not say.
  package let answer: TypeReference?
  package let remarks: Remarks
  package let swiftName: String?
  package let location: SourceLocation

  package init(
    id: String, vendorID: String, label: String, endpoint: Endpoint?, permission: String? = nil,
    twinOf: Located<String>? = nil, inputs: [InputNode] = [], remoteFields: [String] = [],
    answer: TypeReference? = nil, remarks: Remarks = Remarks(), swiftName: String? = nil, location: SourceLocation
  ) {
    self.id = id
    self.vendorID = vendorID
    self.label = label
    self.endpoint = endpoint
    self.permission = permission
    self.twinOf = twinOf
    self.inputs = inputs
    self.remoteFields = remoteFields
    self.answer = answer
    self.remarks = remarks
    self.swiftName = swiftName
    self.location = location
  }
}

/// The method and the path of a call of the API.
package struct Endpoint: Hashable, Sendable {
  /// The HTTP method, in capitals.
  package var method: String
  /// The HTTP path, with its parameters in braces.
  package var route: String

  package init(method: String, route: String) {
    self.method = method
    self.route = route
  }

  /// The method and the path: `POST /ats/candidates`.
  package var text: String { "\(method) \(route)" }
}

extension Category {
  /// The actions that a request can be made of.
  package var requestedActions: [Action] { actions.filter { $0.endpoint != nil } }
}

/// A node of an action's input tree: a group that holds inputs, or a leaf with a type.
package final class InputNode: Sendable {
  package enum Content: Sendable {
    case leaf(TypeReference)
    /// `item` names one element where the group is a list: `attachment` for `attachments`.
    case group([InputNode], item: String?)
  }

  package let id: String
  package let content: Content
  /// It must be sent wherever its parent is sent.
  package let isRequired: Bool
  package let isNullable: Bool
  /// The id of the model that the value identifies a record of.
  package let reference: Located<String>?
  /// The parameter of the action's route that carries the value, in place of the body.
  package let routeParameter: String?
  /// The key at the top of the body that carries the value, where it is not at its coverage path.
  package let bodyPath: String?
  /// The ids of neighbours that it must be sent with: the API requires it wherever one of them is sent.
  package let requiredWith: [Located<String>]
  /// The ids of inputs in the group one of which must be sent wherever the group is; empty where there is no choice.
  package let oneOf: [Located<String>]
  package let limits: ValueLimits
  package let remarks: Remarks
  package let swiftName: String?
  package let location: SourceLocation

  package init(
    id: String, content: Content, isRequired: Bool = false, isNullable: Bool = false,
    reference: Located<String>? = nil, routeParameter: String? = nil, bodyPath: String? = nil,
    requiredWith: [Located<String>] = [], oneOf: [Located<String>] = [], limits: ValueLimits? = nil,
    remarks: Remarks = Remarks(), swiftName: String? = nil, location: SourceLocation
  ) {
    self.id = id
    self.content = content
    self.isRequired = isRequired
    self.isNullable = isNullable
    self.reference = reference
    self.routeParameter = routeParameter
    self.bodyPath = bodyPath
    self.requiredWith = requiredWith
    self.oneOf = oneOf
    self.limits = limits ?? ValueLimits(location: location)
    self.remarks = remarks
    self.swiftName = swiftName
    self.location = location
  }
}

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
