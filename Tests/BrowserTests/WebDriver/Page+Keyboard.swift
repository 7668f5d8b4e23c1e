import CoverageMatrix

extension Page {
  /// Presses a key where the focus is, once or several times.
  func press(_ key: Key, with modifiers: [Key] = [], times: Int = 1) async throws {
    let strokes = (0..<times).flatMap { _ in [Self.down(key.rawValue), Self.up(key.rawValue)] }
    try await perform(
      modifiers.map { Self.down($0.rawValue) } + strokes + modifiers.reversed().map { Self.up($0.rawValue) })
  }

  /// Types text where the focus is, a key for each character.
  func type(_ text: String, with modifiers: [Key] = []) async throws {
    let strokes = text.flatMap { [Self.down(String($0)), Self.up(String($0))] }
    try await perform(
      modifiers.map { Self.down($0.rawValue) } + strokes + modifiers.reversed().map { Self.up($0.rawValue) })
  }

  private func perform(_ strokes: [JSONValue]) async throws {
    let keyboard: JSONValue = ["type": "key", "id": "keyboard", "actions": .array(strokes)]
    try await client.command("\(path)/actions", ["actions": [keyboard]])
  }

  private static func down(_ key: String) -> JSONValue { ["type": "keyDown", "value": .string(key)] }
  private static func up(_ key: String) -> JSONValue { ["type": "keyUp", "value": .string(key)] }
}
