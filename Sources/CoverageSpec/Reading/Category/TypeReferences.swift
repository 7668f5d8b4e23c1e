extension ObjectReader {
  /// The type under a key that must be there; any JSON where it cannot be made out.
  mutating func requiredType(_ key: String = "type") -> TypeReference {
    requiredNode(key).flatMap { findings.typeReference($0, key.quoted) }
      ?? TypeReference(name: "json", location: location)
  }
}

extension FileFindings {
  /// A type as specs spell it: `string`, `Location`, `Location[]`.
  func typeReference(_ node: JSONNode, _ what: String) -> TypeReference? {
    guard let spelling = string(node, what) else { return nil }
    let isArray = spelling.value.hasSuffix("[]")
    let name = isArray ? String(spelling.value.dropLast(2)) : spelling.value
    guard isIdentifier(name) else {
      let message = "\(spelling.value.quoted) is not a type: write a name, followed by '[]' for a list"
      error("invalid-value", message, at: spelling.location)
      return nil
    }
    return TypeReference(name: name, isArray: isArray, location: spelling.location)
  }
}
