import _CoverageSpec

/// The names that moved things had before, each in the scope that it stands in beside the present one.
///
/// They are those of capabilities, markers, the types of fields, inputs, requests and queries, and the properties of
/// records and requests. The labels of initializers and functions, and the functions of connectors, have no former names:
/// every alias of them would have to be compiled for each connector and each combination of labels. Where the former name
/// is the present one there is nothing to declare.
struct FormerSurface {
  let category: Category

  init(_ category: Category) {
    self.category = category
  }

  /// The names in the order of the moves.
  var declarations: [SwiftDeclaration] {
    category.movedTargets.flatMap { move, target in
      names(move, target).filter { $0.name != $0.former?.present }
    }
  }

  private func names(_ move: Move, _ target: Category.Target) -> [SwiftDeclaration] {
    let old = SwiftNames.formerMember(move)
    let oldType = SwiftNames.formerTypeName(move)
    switch target {
    case .model(let model):
      let isListed = category.isListable(model)
      return [
        member(old, in: "Capability", now: SwiftNames.member(model), move),
        type(oldType + "Field", now: SwiftNames.fieldType(model), .queries, move),
        type(oldType, in: "Reads", now: SwiftNames.marker(model), .markers, move),
      ] + (isListed ? [type(oldType + "Query", now: SwiftNames.queryType(model), .requests, move)] : [])
    case .action(let action):
      return [
        member(old, in: "Capability", now: SwiftNames.member(action), move),
        type(oldType + "Input", now: SwiftNames.inputType(action), .queries, move),
        type(oldType, in: "Performs", now: SwiftNames.marker(action), .markers, move),
      ] + (action.endpoint == nil ? [] : [type(oldType, now: SwiftNames.requestType(action), .requests, move)])
    case .feature(let feature):
      return [
        member(old, in: "Feature", now: SwiftNames.member(feature), move),
        type(oldType, in: "Provides", now: SwiftNames.marker(feature), .markers, move),
      ]
    case .field(let field, let model):
      let property = StructMember(field, of: model)
      return [
        member(old, in: SwiftNames.fieldType(model), now: SwiftNames.member(field), move),
        // Its name is checked as the field's.
        self.property(old, in: model.record, property, .records, move, isChecked: false),
      ]
    case .input(let input, let action):
      return [member(old, in: SwiftNames.inputType(action), now: SwiftNames.member(input), move)]
        + property(of: input, in: action, move)
    }
  }

  /// The property of a request or group; none where the input is in another group than before.
  private func property(of input: Input, in action: Action, _ move: Move) -> [SwiftDeclaration] {
    if action.endpoint == nil { return [] }
    let nodes = RequestTree(action).nodes.flatMap(\.all)
    let group = SwiftNames.group(of: input.path)
    guard SwiftNames.group(of: move.oldID) == group, let node = nodes.first(where: { $0.path == input.path }) else {
      return []
    }
    let groupTypes = nodes.first { $0.path == group }?.typePath ?? []
    return [
      property(
        SwiftNames.formerProperty(move), in: ([SwiftNames.requestType(action)] + groupTypes).joined(separator: "."),
        StructMember(node, of: action), .requests, move)
    ]
  }

  private func member(_ old: String, in scope: String, now new: String, _ move: Move) -> SwiftDeclaration {
    declaration(old, in: scope, .member(type: ""), SwiftDeclaration.Former(present: new, part: .queries), move)
  }

  private func type(
    _ old: String, in scope: String = "", now new: String, _ part: GenerationOptions.FilePart, _ move: Move
  ) -> SwiftDeclaration {
    declaration(old, in: scope, .type(kind: ""), SwiftDeclaration.Former(present: new, part: part), move)
  }

  private func property(
    _ old: String, in scope: String, _ property: StructMember, _ part: GenerationOptions.FilePart, _ move: Move,
    isChecked: Bool = true
  ) -> SwiftDeclaration {
    let former = SwiftDeclaration.Former(present: property.unescapedName, part: part, property: property)
    return declaration(old, in: scope, .member(type: ""), former, move, isChecked: isChecked)
  }

  private func declaration(
    _ old: String, in scope: String, _ shape: SwiftDeclaration.Shape, _ former: SwiftDeclaration.Former, _ move: Move,
    isChecked: Bool = true
  ) -> SwiftDeclaration {
    let origin = SwiftDeclaration.Origin(
      "the former '\(move.from.value)'", of: "its entry in 'moved'", at: move.from.location)
    return SwiftDeclaration(
      old, in: scope, shape, path: move.to.value, from: isChecked ? origin : nil, former: former)
  }
}
