import _CoverageSpec

/// The names that a connector's file may use: those of a category, or any where there is none.
///
/// Functions return names of definitions, which the schema refers to.
struct SchemaNames {
  typealias Member = JSONMember
  /// Makes the schema of a model or an action from its title, its description and its id.
  typealias Entry = (_ title: String, _ description: String, _ id: String?) -> JSONNode

  let category: Category?

  init(_ category: Category?) {
    self.category = category
  }

  var paths: String { category == nil ? "path" : "paths" }
  var fieldPaths: String { category == nil ? "path" : "fieldPaths" }
  var features: String { category == nil ? "identifier" : "features" }
  var actionIDs: String { category == nil ? "identifier" : "actions" }

  func fields(ofModel id: String?) -> String { id.map { "fields.\($0)" } ?? "identifier" }
  func inputs(ofAction id: String?) -> String { id.map { "inputs.\($0)" } ?? "path" }
  func subjects(ofAction id: String) -> String { "subjects.\(id)" }

  /// The constraint at a definition, with its subject one of some names where they are known.
  func constraint(_ definition: String, subjectKey: String, subjects: String?) -> JSONNode {
    guard let subjects else { return SchemaText.ref(definition) }
    let properties = JSONNode.object([Member(subjectKey, SchemaText.ref(subjects))])
    return .object(SchemaText.ref(definition).members + [Member("properties", properties)])
  }

  /// The schema of the `models` of a connector.
  func models(entry: Entry) -> JSONNode {
    let heading = ("Models", "The models that the connector covers, by id.")
    guard let category else {
      return SchemaText.map(heading.0, heading.1, of: entry("Model", "What is covered of a model.", nil))
    }
    return SchemaText.object(
      heading.0, heading.1,
      category.models.map { model in
        Member(model.id, entry(model.label, "What is covered of the model `\(model.vendorID)`.", model.id))
      })
  }

  /// The schema of the `actions` of a connector.
  func actions(entry: Entry) -> JSONNode {
    let heading = ("Actions", "The actions that the connector covers, by id.")
    guard let category else {
      return SchemaText.map(heading.0, heading.1, of: entry("Action", "What is covered of an action.", nil))
    }
    return SchemaText.object(
      heading.0, heading.1,
      category.actions.map { action in
        let description =
          "What is covered of the action `\(action.vendorID)`\(action.endpoint.map { ": \($0.text)" } ?? "")."
        return Member(action.id, entry(action.label, description, action.id))
      })
  }

  /// The definitions that the names above stand for.
  var definitions: [Member] {
    guard let category else { return [] }
    let fields = category.models.map { model in
      Member(
        self.fields(ofModel: model.id),
        SchemaText.names("Field", "A field of \(model.label).", model.fields.map(\.id)))
    }
    let inputs = category.actions.flatMap { action in
      let paths = action.coverageInputs.map(\.path)
      return [
        Member(
          self.inputs(ofAction: action.id), SchemaText.names("Input", "An input of \(action.label).", paths)),
        Member(
          subjects(ofAction: action.id),
          SchemaText.names("Input or group", "An input or a group of inputs of \(action.label).", action.nodePaths)),
      ]
    }
    let choices = category.features.map { SchemaText.constant($0.label, "The feature \($0.label).", $0.id) }
    let features = SchemaText.heading("Feature", "Something that a connector offers besides records and actions.")
    return fields + inputs + [
      Member(
        self.features, .object(features + [choices.isEmpty ? Member("not", [:]) : Member("anyOf", .list(choices))])),
      Member(actionIDs, SchemaText.names("Action", "The id of an action.", category.actions.map(\.id))),
      Member(fieldPaths, SchemaText.names("Field", "The coverage path of a field.", category.fieldPaths)),
      Member(paths, SchemaText.names("Path", "A coverage path.", category.coveragePaths)),
    ]
  }
}

extension Category {
  /// The coverage paths of the fields that a connector may list.
  fileprivate var fieldPaths: [String] {
    models.flatMap { model in model.fields.map { "\(model.id).\($0.id)" } }
  }
}

extension Action {
  /// The paths of all inputs and of the groups that they lie in, each group before what lies in it.
  fileprivate var nodePaths: [String] {
    func paths(_ nodes: [InputNode], under prefix: String) -> [String] {
      nodes.flatMap { node in
        let path = prefix + node.id
        guard case .group(let children, _) = node.content else { return [path] }
        return [path] + paths(children, under: path + ".")
      }
    }
    return paths(inputs, under: "")
  }
}
