import _CoverageSpec

extension FactList {
  /// Adds what a category says of an action and its inputs.
  mutating func addAction(_ action: Action) {
    var writer = FactWriter(path: action.id, at: action.location)
    writer.add(.presence, "action")
    writer.add(.id, action.id)
    writer.add(.label, action.label)
    writer.add(.vendorID, action.vendorID)
    writer.add(.method, action.method)
    writer.add(.route, action.route)
    writer.add(.permission, action.permission)
    writer.add(.twin, paths: [action.twinOf].compactMap(\.self))
    writer.add(.remoteFields, texts: action.remoteFields)
    writer.add(.swiftName, action.swiftName)
    writer.add(.order, .paths(action.inputs.map { "\(action.id).\($0.id)" }))
    add(writer)
    for node in action.inputs { addNode(node, under: action.id, in: action.id) }
  }

  private mutating func addNode(_ node: InputNode, under parent: String, in action: String) {
    let path = "\(parent).\(node.id)"
    var writer = FactWriter(path: path, at: node.location)
    writer.add(.required, flag: node.isRequired)
    writer.add(.nullable, flag: node.isNullable)
    writer.add(.reference, paths: [node.reference].compactMap(\.self))
    writer.add(.routeParameter, node.routeParameter)
    writer.add(.bodyPath, node.bodyPath)
    writer.add(.requiredWith, paths: node.requiredWith, under: parent + ".")
    writer.add(.oneOf, paths: node.oneOf, under: path + ".")
    writer.add(.swiftName, node.swiftName)
    switch node.content {
    case .leaf(let type):
      writer.add(.presence, "input")
      writer.add(.id, String(path.dropFirst(action.count + 1)))
      writer.add(.type, type.spelling)
      add(writer)
    case .group(let children, let item):
      writer.add(.presence, item == nil ? "group" : "list")
      writer.add(.item, item)
      writer.add(.order, .paths(children.map { "\(path).\($0.id)" }))
      add(writer)
      for child in children { addNode(child, under: path, in: action) }
    }
  }
}
