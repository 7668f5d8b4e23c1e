import _CoverageSpec

extension Derivation {
  /// The limits of a value of a type, as far as a category has them.
  mutating func limits(of schema: FlatSchema, _ type: String) -> [JSONMember] {
    var members = ownLimits(of: schema, type)
    // Limits on a list of texts or numbers are about each element.
    if type.hasSuffix("[]"), !type.dropLast(2).contains(where: { "[{?".contains($0) }), let items = schema.items {
      members += ownLimits(of: flatten(items), String(type.dropLast(2)))
    }
    return members
  }

  /// Lists the limits of a value that cannot have any.
  mutating func leaveOutLimits(of schema: FlatSchema, _ reason: String) {
    for limit in schema.limits { leaveOut(limit.value, "\(limit.key.quoted) \(reason)") }
    if let items = schema.items { leaveOutLimits(of: flatten(items), reason) }
    if let format = schema.format, ["email", "uri", "url"].contains(format), let place = schema.place["format"] {
      leaveOut(place, "'format' \(reason)")
    }
  }

  private mutating func ownLimits(of schema: FlatSchema, _ type: String) -> [JSONMember] {
    var members: [JSONMember] = []
    for (key, value) in schema.limits {
      if let member = limit(key, value, type) {
        members.removeAll { $0.key == member.key }
        members.append(member)
      } else if key != "default" {
        leaveOut(value, "\(key.quoted) has no place at a value of type \(type.quoted)")
      } else {
        leaveOut(value, "a default has no place in a category")
      }
    }
    if type == "string", let format = schema.format {
      let name = ["email": "email", "uri": "uri", "url": "uri"][format]
      if let name { members.append(JSONMember("format", .string(name))) }
    }
    return members
  }

  private func limit(_ key: String, _ value: Place, _ type: String) -> JSONMember? {
    switch (key, type) {
    case ("minimum", "integer"), ("minimum", "number"), ("minimum", "decimal"): return number("min", value)
    case ("maximum", "integer"), ("maximum", "number"), ("maximum", "decimal"): return number("max", value)
    case ("exclusiveMinimum", "integer"): return whole(value, 1).map { JSONMember("min", $0) }
    case ("exclusiveMaximum", "integer"): return whole(value, -1).map { JSONMember("max", $0) }
    case ("multipleOf", "number"), ("multipleOf", "decimal"):
      return value.decimals.map { JSONMember("decimals", .integer($0)) }
    case ("minLength", "string"): return count("min_length", value)
    case ("maxLength", "string"): return count("max_length", value)
    case ("minItems", _) where type.hasSuffix("[]"): return count("min_items", value)
    case ("maxItems", _) where type.hasSuffix("[]"): return count("max_items", value)
    case ("pattern", "string"): return value.node.string.map { JSONMember("pattern", .string($0)) }
    default: return nil
    }
  }

  private func number(_ key: String, _ value: Place) -> JSONMember? {
    if case .number = value.node.value { JSONMember(key, value.node) } else { nil }
  }

  private func count(_ key: String, _ value: Place) -> JSONMember? {
    guard case .number(let spelling) = value.node.value, let count = Int(spelling), count >= 0 else { return nil }
    return JSONMember(key, .integer(count))
  }

  private func whole(_ value: Place, _ step: Int) -> JSONNode? {
    guard case .number(let spelling) = value.node.value, let number = Int(spelling) else { return nil }
    let (bound, isTooFar) = number.addingReportingOverflow(step)
    return isTooFar ? nil : .integer(bound)
  }
}

extension OpenAPIDocument.Place {
  /// The digits after the point of multiples of a tenth, a hundredth and so on.
  fileprivate var decimals: Int? {
    guard case .number(let spelling) = node.value else { return nil }
    if spelling == "1" { return 0 }
    let digits = spelling.split(separator: ".", omittingEmptySubsequences: false)
    guard digits.count == 2, digits[0] == "0", digits[1].last == "1", digits[1].dropLast().allSatisfy({ $0 == "0" })
    else { return nil }
    return digits[1].count
  }
}
