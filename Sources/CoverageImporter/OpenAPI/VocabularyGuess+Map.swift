import _CoverageSpec

/// A map that was guessed from a document, as JSON with a remark on each guess.
package struct GuessedMap: Sendable {
  package let map: VocabularyMap
  /// The reasons of the guesses by operations and keys.
  let reasons: [String: String]
}

extension OpenAPIDocument {
  /// Guesses which operations of the document are models and actions, and how things are called.
  ///
  /// - Parameter select: What routes have in them that the category is about; nil for all routes.
  package func guessedMap(select: String?) -> GuessedMap {
    var guess = VocabularyGuess(self, select: select)
    return guess.map()
  }
}

extension VocabularyGuess {
  mutating func map() -> GuessedMap {
    var map = VocabularyMap(select: select)
    var reasons: [String: String] = [:]
    let selected = document.operations.filter { operation in select.map { operation.route.contains($0) } ?? true }
    var names = OperationNames(document.operations.compactMap { $0.place["operationId"]?.node.string })
    for operation in selected {
      guard let list = recordList(of: operation) else { continue }
      let location = document.location(of: operation.place.node)
      let (id, source) = names.model(operation)
      let record = names.record(list.name ?? PathWords.singular(PathWords.typeName(id)))
      map.models.append(
        VocabularyMap.Model(
          route: Located(operation.route, at: location), id: Located(id, at: location),
          record: Located(record, at: location), results: list.keys))
      reasons[operation.name] =
        "The answer has a list of objects\(list.keys.isEmpty ? "" : " in \(list.keys.joined(separator: "."))")"
        + (list.cursor.map { " beside \($0)" } ?? "") + ". The id is \(source)."
    }
    for operation in selected where ["DELETE", "PATCH", "POST", "PUT"].contains(operation.method) {
      let location = document.location(of: operation.place.node)
      let (id, source) = names.action(operation)
      map.actions.append(
        VocabularyMap.Action(
          method: operation.method, route: Located(operation.route, at: location), id: Located(id, at: location)))
      reasons[operation.name] = "The id is \(source)."
    }
    for (key, model) in references(among: map.models) {
      let location = document.location(of: document.root)
      map.references.append(
        VocabularyMap.Reference(key: Located(key, at: location), model: Located(model, at: location)))
    }
    return GuessedMap(map: map, reasons: reasons)
  }

  /// The keys of texts that have the name of a model: `job_id`, and `job` where its texts are ids.
  private mutating func references(among models: [VocabularyMap.Model]) -> [(key: String, model: String)] {
    let ids = Dictionary(models.map { (PathWords.singular($0.id.value), $0.id.value) }) { first, _ in first }
    var found: [(key: String, model: String)] = []
    for key in keys(of: models) where !found.contains(where: { $0.key == key.name }) {
      var word = PathWords.id(of: key.name)
      if word.hasSuffix("_id") {
        word.removeLast(3)
      } else if word.hasSuffix("_ids") {
        word.removeLast(4)
      } else if key.isID {
        word = PathWords.singular(word)
      } else {
        continue
      }
      if let model = ids[word] { found.append((key.name, model)) }
    }
    return found
  }

  /// The keys of texts, and of lists of texts, in the records of models.
  private mutating func keys(of models: [VocabularyMap.Model]) -> [(name: String, isID: Bool)] {
    var reader = Derivation(document, VocabularyMap(select: select))
    let operations = Dictionary(document.operations.map { ($0.name, $0) }) { first, _ in first }
    return models.flatMap { model -> [(name: String, isID: Bool)] in
      guard let operation = operations["GET \(model.route.value)"], let answer = reader.answer(of: operation),
        let items = reader.records(in: answer, at: model.results)
      else { return [] }
      return reader.flatten(items).properties.compactMap { id, property in
        let schema = reader.flatten(property)
        let element = schema.isList ? schema.items.map { reader.flatten($0) } ?? schema : schema
        return element.isText && id != "id" ? (id, element.format == "uuid") : nil
      }
    }
  }
}

extension GuessedMap {
  /// The file of the map, with the names of the types that were derived by it.
  package func json(typeNames: [(schema: String, name: String)], schema: String?) -> JSONNode {
    let models = map.models.map { model in
      JSONNode.object(of: [
        "$comment": reasons["GET \(model.route.value)"].map(JSONNode.string), "route": .string(model.route.value),
        "id": .string(model.id.value), "record": .string(model.record.value),
        "results": model.results.isEmpty ? nil : .string(model.results.joined(separator: ".")),
      ])
    }
    let actions = map.actions.map { action in
      JSONNode.object(of: [
        "$comment": reasons[action.operation.value].map(JSONNode.string), "method": .string(action.method),
        "route": .string(action.route.value), "id": .string(action.id.value),
      ])
    }
    let references = map.references.map { JSONMember($0.key.value, .string($0.model.value)) }
    let comment = JSONMember(
      "$comment", .string("Texts under these keys have the name of a model, and may be its ids."))
    return .object(of: [
      "$schema": schema.map(JSONNode.string),
      "$comment": .string(
        "How the OpenAPI document becomes category.json. Everything is a guess: mend it here, and import again."),
      "format": .integer(VocabularyMap.supportedFormat), "select": map.select.map(JSONNode.string),
      "models": JSONNode.list(models).unlessEmpty, "actions": JSONNode.list(actions).unlessEmpty,
      "references": references.isEmpty ? nil : .object([comment] + references),
      "types": JSONNode.list(
        typeNames.map { .object(of: ["schema": .string($0.schema), "name": .string($0.name)]) }
      ).unlessEmpty,
      "ignored": JSONNode.strings(map.ignored.map(\.value)).unlessEmpty,
    ])
  }
}
