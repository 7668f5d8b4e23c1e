/// Checks a value, and all that lies in it, against what the API takes.
struct ValueCheck {
  /// A value that the API does not take.
  struct Problem {
    let subject: Subject
    let value: JSONValue
    let limit: ValueRules.Limit
    /// What is wrong, in words.
    let words: String
    /// The limit in words.
    let rule: String

    var constraint: Constraint {
      Constraint(
        kind: Constraint.Kind(id: limit.key), path: subject.path, values: [limit.argument],
        text: "\(subject.path): \(rule)")
    }
  }

  /// A value of an input, or inside it.
  struct Subject {
    /// The path below the action, without the indices of elements.
    let path: String
    let place: String

    func element(_ index: Int) -> Subject { Subject(path: path, place: "\(place)[\(index)]") }

    func member(_ key: String) -> Subject { Subject(path: "\(path).\(key)", place: "\(place).\(key)") }
  }

  let rules: ValueRules

  /// The problems with the value of an input; in lists and maps, with each value.
  func problems(with value: JSONValue, of input: VisitedInput) -> [Problem] {
    let limits = rules.limits[input.path] ?? []
    let type = rules.types[input.path]
    if limits.isEmpty, type == nil { return [] }
    return problems(with: value, limits, type ?? "", Subject(path: input.path, place: input.place))
  }

  /// - Parameter type: the type of objects or unions with its lists and maps, `Address[]`; empty for other values.
  private func problems(
    with value: JSONValue, _ limits: [ValueRules.Limit], _ type: String, _ subject: Subject
  ) -> [Problem] {
    switch value {
    case .array(let elements):
      return elements.enumerated().flatMap {
        problems(with: $0.element, limits, type.element, subject.element($0.offset))
      }
    case .object(let members) where type.isEmpty || type.utf8.last == UInt8(ascii: "}"):
      return members.sorted { $0.key < $1.key }.flatMap {
        problems(with: $0.value, limits, type.element, subject.member($0.key))
      }
    case .object: return problems(in: value, type, subject)
    default: return problem(with: value, limits, subject).map { [$0] } ?? []
    }
  }

  /// The problems in an object of a type, or of a case of a union.
  private func problems(in object: JSONValue, _ type: String, _ subject: Subject) -> [Problem] {
    if let choices = rules.choices[type] {
      // An object that one of the types takes is one of that type.
      let found = choices.map { problems(in: object, $0, subject) }
      return found.contains { $0.isEmpty } ? [] : found.first ?? []
    }
    if let cases = rules.cases[type] {
      let match = cases.first { known in
        known.discriminator.reduce(object as JSONValue?) { $0?[$1] } == .string(known.value)
      }
      return match.map { problems(in: object, $0.type, subject) } ?? []
    }
    return (rules.properties[type] ?? []).flatMap { property -> [Problem] in
      guard let value = object[property] else { return [] }
      let name = "\(type):\(property)"
      let limits = rules.limits[name] ?? []
      let member = subject.member(property)
      var counts: [Problem] = []
      if case .array(let elements) = value { counts = limits.compactMap { count(elements.count, $0, member) } }
      return counts + problems(with: value, limits, rules.types[name] ?? "", member)
    }
  }

  /// The first limit that a value which is no list or object does not meet.
  private func problem(with value: JSONValue, _ limits: [ValueRules.Limit], _ subject: Subject) -> Problem? {
    for limit in limits {
      if let (words, rule) = excess(value, limit) {
        return Problem(subject: subject, value: value, limit: limit, words: words, rule: rule)
      }
    }
    return nil
  }

  private func count(_ count: Int, _ limit: ValueRules.Limit, _ subject: Subject) -> Problem? {
    guard let bound = Int(limit.argument) else { return nil }
    let rule: String
    switch limit.key {
    case "min_items" where count < bound: rule = "at least \(bound)"
    case "max_items" where count > bound: rule = "at most \(bound)"
    default: return nil
    }
    return Problem(
      subject: subject, value: .integer(count), limit: limit,
      words: "the API takes \(rule), and \(count == 1 ? "1 is" : "\(count) are") sent", rule: rule)
  }

  /// What is wrong with a value, and the limit, in words; nil where it meets the limit, or is not what it is about.
  private func excess(_ value: JSONValue, _ limit: ValueRules.Limit) -> (words: String, rule: String)? {
    let bound = limit.argument
    switch limit.key {
    case "min", "max":
      guard let number = value.exactDecimal, let limited = ExactDecimal(bound) else { return nil }
      if limit.key == "min", number < limited { return ("\(value.words) is below \(bound)", "at least \(bound)") }
      return limit.key == "max" && limited < number ? ("\(value.words) is above \(bound)", "at most \(bound)") : nil
    case "decimals":
      guard let number = value.exactDecimal, let most = Int(bound), number.decimals > most else { return nil }
      let rule = most == 1 ? "at most 1 decimal" : "at most \(most) decimals"
      return ("\(value.words) has \(number.decimals) decimals, and the API takes \(rule)", rule)
    default: break
    }
    guard case .string(let text) = value else { return nil }
    switch limit.key {
    case "min_length", "max_length":
      let count = text.unicodeScalars.count
      guard let length = Int(bound) else { return nil }
      let isMinimum = limit.key == "min_length"
      if isMinimum ? count >= length : count <= length { return nil }
      let rule = "\(isMinimum ? "at least" : "at most") \(length) \(length == 1 ? "character" : "characters")"
      let found = "\(count) \(count == 1 ? "character" : "characters")"
      return ("\(text.excerpt) has \(found), and the API takes \(rule)", rule)
    case "pattern":
      return text.matches(pattern: bound) ? nil : ("\(text.excerpt) does not match \(bound)", "matches \(bound)")
    case "format":
      guard let format = TextFormat(rawValue: bound), !format.matches(text) else { return nil }
      return ("\(text.excerpt) is not \(format.words)", format.words)
    default: return nil
    }
  }
}

extension String {
  /// The type of what lies in a list or a map, `Address` for `Address[]`.
  fileprivate var element: String { isEmpty ? "" : String(dropLast(2)) }

  /// The text in quotes, cut where it is long.
  fileprivate var excerpt: String {
    unicodeScalars.count > 60 ? "\"\(String(unicodeScalars.prefix(40)))…\"" : "\"\(self)\""
  }

  /// Whether a regular expression matches somewhere in the text; true for one that cannot be read.
  fileprivate func matches(pattern: String) -> Bool {
    guard let regex = try? Regex<AnyRegexOutput>(pattern) else { return true }
    // As ECMA-262 reads it: by code points, and with the digits and letters of ASCII alone.
    let strict = regex.matchingSemantics(.unicodeScalar).asciiOnlyDigits().asciiOnlyWordCharacters()
    return (try? strict.firstMatch(in: self)) ?? nil != nil
  }
}
