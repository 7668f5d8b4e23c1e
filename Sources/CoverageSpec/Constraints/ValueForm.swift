/// What values are in JSON.
package enum ValueForm: Sendable {
  case text, number, boolean

  init?(_ node: JSONNode) {
    switch node.value {
    case .string: self = .text
    case .number: self = .number
    case .bool: self = .boolean
    default: return nil
    }
  }

  var words: String {
    switch self {
    case .text: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    }
  }

  /// A number as checks of requests spell it: `2.50` is `2.5`.
  static func plain(_ spelling: String) -> String {
    if let integer = Int(spelling) { return String(integer) }
    guard let number = Double(spelling) else { return spelling }
    return Int(exactly: number).map { String($0) } ?? String(number)
  }

  /// A value in JSON by its text or spelling.
  package func json(_ value: String) -> JSONNode {
    switch self {
    case .text: .string(value)
    case .number: JSONNode(.number(value))
    case .boolean: JSONNode(.bool(value == "true"))
    }
  }
}
