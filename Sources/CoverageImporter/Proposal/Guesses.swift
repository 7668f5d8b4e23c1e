import _CoverageEditing
import _CoverageSpec

extension JSONNode {
  /// Gives a model or an action the vendor's id and the label that a source states, where it has none.
  ///
  /// - Returns: Whether it got one.
  mutating func name(vendorID: String?, label: String) -> Bool {
    guard let id = self["id"]?.string else { return false }
    let before = members.count
    if let vendorID, vendorID != id, self["vendor_id"] == nil {
      set("vendor_id", to: .string(vendorID), order: Self.nameOrder)
    }
    if label != id, label != words(ofID: id), self["label"] == nil {
      set("label", to: .string(label), order: Self.nameOrder)
    }
    return members.count != before
  }

  /// Takes what a source says of a new model or action.
  ///
  /// A vendor's id that is the id is not written: it may be that the source has none, and another states it later.
  mutating func declare(_ members: [JSONMember]) {
    for member in members where member.key != "vendor_id" || member.value != self["id"] {
      set(member.key, to: member.value)
    }
  }

  private static let nameOrder = [
    "$comment", "id", "vendor_id", "label", "record", "method", "route", "description", "fields", "inputs",
  ]

  /// Whether the id of the object is a guess.
  var hasGuessedID: Bool { self["guessed"]?["id"] != nil }

  /// The object with its values of some keys marked as guesses.
  func guessing(_ keys: [String]) -> JSONNode {
    if keys.isEmpty { return self }
    var node = self
    node.set("guessed", to: .object(keys.map { JSONMember($0, self[$0] ?? .bool(false)) }))
    return node
  }

  /// Takes what a source states in place of guesses; what people have changed since stays.
  ///
  /// Of a thing whose type was a guess nobody knew more, so that it takes all that is stated.
  ///
  /// A source that states a type says of a flag by its silence that it is not set.
  ///
  /// - Returns: Whether there was a guess of something that is stated.
  @discardableResult
  mutating func settle(_ stated: [JSONMember]) -> Bool {
    guard let guesses = self["guessed"]?.members else { return false }
    var values = Dictionary(stated.map { ($0.key, $0.value) }) { first, _ in first }
    if values["type"] != nil {
      for flag in ["nullable", "optional", "required"] where values[flag] == nil { values[flag] = .bool(false) }
    }
    let left = guesses.filter { values[$0.key] == nil }
    if left.count == guesses.count { return false }
    for guess in guesses {
      guard let value = values[guess.key], (self[guess.key] ?? .bool(false)) == guess.value else { continue }
      set(guess.key, to: value == .bool(false) ? nil : value)
    }
    set("guessed", to: left.isEmpty ? nil : .object(left))
    let isWhole = values["type"] != nil && guesses.contains { $0.key == "type" }
    for member in stated where isWhole && self[member.key] == nil && member.value != .bool(false) {
      set(member.key, to: member.value)
    }
    return true
  }
}

/// A model or an action of a category, whose names sources know better than a guess.
protocol NamedDraft: Sendable {
  var id: String { get }
  var vendorID: String { get set }
  var label: String { get set }
  /// What the category's file has of it.
  var node: JSONNode { get set }
}

extension NamedDraft {
  var hasGuessedID: Bool { node.hasGuessedID }

  /// Takes what a source states in place of what was guessed, and where nothing is said.
  ///
  /// - Returns: Whether something is different now.
  mutating func settle(_ stated: [JSONMember], vendorID: String?, label: String) -> Bool {
    let isSettled = node.settle(stated)
    let isNamed = node.name(vendorID: vendorID, label: label)
    guard isSettled || isNamed else { return false }
    self.vendorID = node["vendor_id"]?.string ?? id
    self.label = node["label"]?.string ?? self.label
    return true
  }
}
