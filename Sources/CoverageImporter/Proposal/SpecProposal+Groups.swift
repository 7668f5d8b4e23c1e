import _CoverageEditing
import _CoverageSpec

extension SpecProposal {
  /// The number of the model that a section is about, which is added where it is new.
  mutating func model(for section: PageSection, _ category: inout CategoryDraft) -> Int? {
    if let stated = section.id {
      let named = category.models.firstIndex { stated.names($0.id, $0.vendorID, in: category.id) }
      if let number = named ?? guessed(section, category.models.map { ($0.id, $0.label, $0.hasGuessedID) }) {
        let settled = stated.settled(category.models[number].id, in: category.id) + section.declared
        if category.models[number].settle(settled, vendorID: stated.vendorID, label: section.label) {
          category.note("names of model \(category.models[number].id)")
        }
        return number
      }
      guard let (id, vendorID) = newIDs(stated, section, "model", category) else { return nil }
      let record = category.takeRecordName(LabelWords.record(of: section.label))
      category.models.append(
        DraftModel(id: id, vendorID: vendorID, label: section.label, record: record, section.declared))
      category.note("model \(id)")
      return category.models.count - 1
    }
    if let number = category.models.firstIndex(where: { $0.label == section.label }) {
      return number
    }
    let known = category.models.map { ($0.id, $0.label) }
    switch find(section, "model", among: known, isStarted: category.isNew) {
    case .found(let number): return number
    case .refused: return nil
    case .new(let id):
      if category.actions.contains(where: { $0.id == id }) { return refuse(section, id, "model") }
      let record = category.takeRecordName(LabelWords.record(of: section.label))
      category.models.append(
        DraftModel(
          id: id, vendorID: "\(category.id)_\(id)", label: section.label, record: record, guessed: ["id", "vendor_id"]))
      category.note("model \(id)")
      return category.models.count - 1
    }
  }

  /// The number of the action that a section is about, which is added where it is new.
  mutating func action(for section: PageSection, _ category: inout CategoryDraft) -> Int? {
    if let stated = section.id {
      let named = category.actions.firstIndex { stated.names($0.id, $0.vendorID, in: category.id) }
      if let number = named ?? guessed(section, category.actions.map { ($0.id, $0.label, $0.hasGuessedID) }) {
        let settled = stated.settled(category.actions[number].id, in: category.id) + section.declared
        if category.actions[number].settle(settled, vendorID: stated.vendorID, label: section.label) {
          category.note("names of action \(category.actions[number].id)")
        }
        return number
      }
      guard let (id, vendorID) = newIDs(stated, section, "action", category) else { return nil }
      category.actions.append(
        DraftAction(id: id, vendorID: vendorID, label: section.label, section.declared))
      category.note("action \(id)")
      return category.actions.count - 1
    }
    if let number = category.actions.firstIndex(where: { $0.label == section.label }) {
      return number
    }
    let known = category.actions.map { ($0.id, $0.label) }
    switch find(section, "action", among: known, isStarted: category.isNew) {
    case .found(let number): return number
    case .refused: return nil
    case .new(let id):
      if category.models.contains(where: { $0.id == id }) { return refuse(section, id, "action") }
      category.actions.append(
        DraftAction(
          id: id, vendorID: "\(category.id)_\(id)", label: section.label, guessed: ["id", "vendor_id"]))
      category.note("action \(id)")
      return category.actions.count - 1
    }
  }

  /// The number of the model or action with a guessed id whose label a source gives to a vendor's id.
  private mutating func guessed(
    _ section: PageSection, _ known: [(id: String, label: String, isGuessed: Bool)]
  ) -> Int? {
    guard let stated = section.id, !section.label.isEmpty,
      let number = known.firstIndex(where: { $0.isGuessed && $0.label == section.label })
    else { return nil }
    let statedID =
      switch stated {
      case .own(let id), .vendor(let id): id
      }
    report(
      .warning(
        "guessed-id",
        "\(section.label.quoted) is \(statedID.quoted) here, and its id \(known[number].id.quoted) was guessed from the "
          + "label; rename it, or take 'id' out of 'guessed'", at: section.location))
    return number
  }

  /// The ids of a model or an action that the category lacks, by what the source states.
  private mutating func newIDs(
    _ stated: StatedID, _ section: PageSection, _ what: String, _ category: CategoryDraft
  ) -> (id: String, vendorID: String)? {
    let (id, vendorID) =
      switch stated {
      case .own(let id): (id, section.declared.first { $0.key == "vendor_id" }?.value.string ?? id)
      case .vendor(let vendorID): (StatedID.id(ofVendorID: vendorID, in: category.id), vendorID)
      }
    guard isIdentifier(id), id != "features", !category.models.contains(where: { $0.id == id }),
      !category.actions.contains(where: { $0.id == id })
    else {
      report(
        .error(
          "no-id",
          "\(id.quoted) cannot be the id of a \(what): it is taken or no id; add the \(what) to category.json "
            + "by hand", at: section.location))
      return nil
    }
    if !category.isNew {
      let known = what == "model" ? category.models.map(\.id) : category.actions.map(\.id)
      let hint = suggestion(for: id, among: known)
      report(
        .warning(
          "proposed-\(what)", "the category has no \(what) \(id.quoted); it is added\(hint)", at: section.location))
    }
    return (id, vendorID)
  }

  private enum Found {
    case found(Int)
    case new(id: String)
    case refused
  }

  private mutating func find(
    _ section: PageSection, _ what: String, among known: [(id: String, label: String)], isStarted: Bool
  ) -> Found {
    let folded = section.label.lowercased()
    if let number = known.firstIndex(where: { $0.label.lowercased() == folded }) {
      report(
        .warning(
          "other-spelling", "\(section.label.quoted) is taken for the \(what) \(known[number].label.quoted)",
          at: section.location))
      return .found(number)
    }
    let id = LabelWords.id(of: section.label)
    guard !id.isEmpty, id != "features", !known.contains(where: { $0.id == id }) else {
      _ = refuse(section, id, what)
      return .refused
    }
    if isStarted { return .new(id: id) }
    let hint = suggestion(for: section.label, among: known.map(\.label))
    report(
      .warning(
        "proposed-\(what)", "the category has no \(what) \(section.label.quoted); it is added as \(id.quoted)\(hint)",
        at: section.location))
    return .new(id: id)
  }

  private mutating func refuse(_ section: PageSection, _ id: String, _ what: String) -> Int? {
    report(
      .error(
        "no-id",
        "no id can be made from the label \(section.label.quoted): \(id.quoted) is taken or empty; add the \(what) to "
          + "category.json by hand", at: section.location))
    return nil
  }

  /// Adds a field that the model lacks; false where it cannot be one.
  mutating func takesField(
    _ row: PageRow, after predecessor: String?, ofModel number: Int, _ category: inout CategoryDraft
  ) -> Bool {
    if row.name.contains(".") {
      report(
        .error(
          "bad-name", "\(row.name.quoted) is a path, and a field of a model has no path; the table is of an action",
          at: row.location))
      return false
    }
    if !row.declared.isEmpty {
      let field = JSONNode.object([JSONMember("id", .string(row.name))] + row.declared)
      category.models[number].add(field, after: predecessor)
      category.note("field \(category.models[number].id).\(row.name)")
      return true
    }
    var field = category.models.lazy.compactMap { $0.field(row.name) }.first
    field?.set("expands", to: nil)
    field?.set("$comment", to: nil)
    let type = field?["type"]?.string ?? LabelWords.type(of: row.name)
    let guess =
      field
      ?? .object(of: [
        "id": .string(row.name), "type": .string(type), "nullable": row.name == "id" ? nil : JSONNode(.bool(true)),
      ])
    let hint =
      category.isNew ? "" : suggestions.suggestion(for: row.name, among: category.models[number].fieldNames)
    category.models[number].add(guess.guessing(["type", "nullable"]), after: predecessor)
    let model = category.models[number].id
    category.note("field \(model).\(row.name) (\(type))")
    if !category.isNew {
      report(
        .warning(
          "proposed-field",
          "model \(model.quoted) has no field \(row.name.quoted); it is added as \(type)\(hint)", at: row.location))
    }
    return true
  }

  /// Adds an input that the action lacks; false where it cannot be one.
  mutating func takesInput(_ row: PageRow, ofAction number: Int, _ category: inout CategoryDraft) -> Bool {
    let id = category.actions[number].id
    guard category.actions[number].hasRoom(for: row.name) else {
      report(
        .error(
          "input-and-group",
          "\(row.name.quoted) and another input of \(id.quoted) exclude each other: one of them is a group of inputs",
          at: row.location))
      return false
    }
    if !row.declared.isEmpty {
      category.actions[number].add(row.name, declared: row.declared, items: row.items)
      category.note("input \(id).\(row.name)")
      return true
    }
    let name = row.name.split(separator: ".").last.map(String.init) ?? row.name
    let type =
      category.actions.lazy.compactMap { $0.leaves[row.name] }.first
      ?? category.actions.lazy.compactMap { action in action.nested[name].flatMap { action.leaves[$0] } }.first
      ?? LabelWords.type(of: name)
    let items = DraftAction.groups(above: row.name).map { path in
      (path, category.actions.lazy.compactMap { $0.groups[path] ?? nil }.first)
    }
    let hint = category.isNew ? "" : suggestions.suggestion(for: row.name, among: category.actions[number].paths)
    category.actions[number].add(row.name, type: type) { path in items.first { $0.0 == path }?.1 }
    category.note("input \(id).\(row.name) (\(type))")
    if !category.isNew {
      report(
        .warning(
          "proposed-input",
          "action \(id.quoted) has no input \(row.name.quoted); it is added as \(type)\(hint)", at: row.location)
      )
    }
    return true
  }
}
