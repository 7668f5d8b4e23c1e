import Foundation
import _CoverageTestSupport

/// The description that the tool gives of itself with `--dump-help`.
struct ToolDescription: Decodable {
  struct Command: Decodable {
    var name: String
    var summary: String
    var usage: String
    var operands: [Operand]?
    var options: [Option]?
    var discussion: String?
    var examples: [String]?
  }

  struct Operand: Decodable {
    var value: Value
    var optional: Bool?
    var repeated: Bool?
  }

  struct Option: Decodable {
    var name: String
    var value: Value?
    var help: String

    /// The option as help and the reference show it: `--spec <folder>`.
    var shown: String { [name, value?.name].compactMap(\.self).joined(separator: " ") }
  }

  struct Value: Decodable {
    var name: String
    var kind: String?
    var words: [String]?
  }

  var format: Int
  var version: String
  var commands: [Command]

  init(_ sandbox: Sandbox) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(sandbox.run("--dump-help").output.utf8))
  }
}
