// Capabilities and connectors in files, settings and lists: by path and by slug, which outlive a change of the spec.

extension Capability: RawRepresentable, Identifiable, CodingKeyRepresentable {
  /// The coverage path, by which it is stored: `jobs.salary_amount`.
  public var rawValue: String { path }

  /// The coverage path, which stands for the capability in lists.
  public var id: String { path }

  /// The capability at a coverage path, as ``init(path:)`` finds it.
  public init?(rawValue: String) {
    self.init(path: rawValue)
  }
}

extension Capability: Codable {
  /// Decodes the capability from its coverage path, or from a former one.
  ///
  /// - Throws: `DecodingError.dataCorrupted` where the category has no such capability.
  public init(from decoder: any Decoder) throws {
    let path = try decoder.singleValueContainer().decode(String.self)
    guard let capability = Self(path: path) else {
      throw unknownName("No capability of '\(Category._names.id)' has the path '\(path)'.", in: decoder)
    }
    self = capability
  }

  /// Encodes the coverage path.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(path)
  }
}

extension Connector: RawRepresentable, Identifiable, CodingKeyRepresentable {
  /// The slug, by which it is stored: `careerplug`.
  public var rawValue: String { slug }

  /// The slug, which stands for the connector in lists.
  public var id: String { slug }

  /// The connector with a slug, as ``init(slug:)`` finds it.
  public init?(rawValue: String) {
    self.init(slug: rawValue)
  }
}

extension Connector: Codable {
  /// Decodes the connector from its slug, or from a former one.
  ///
  /// - Throws: `DecodingError.dataCorrupted` where the category has no such connector.
  public init(from decoder: any Decoder) throws {
    let slug = try decoder.singleValueContainer().decode(String.self)
    guard let connector = Self(slug: slug) else {
      throw unknownName("No connector of '\(Category._names.id)' has the slug '\(slug)'.", in: decoder)
    }
    self = connector
  }

  /// Encodes the slug, which outlives a change of the spec.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(slug)
  }
}

extension CapabilitySet: Codable {
  /// Decodes the set from a list of coverage paths in any order.
  ///
  /// - Throws: `DecodingError.dataCorrupted` where the category has no capability at one of the paths.
  public init(from decoder: any Decoder) throws {
    self.init()
    var container = try decoder.unkeyedContainer()
    while !container.isAtEnd { insert(try container.decode(Capability<Category>.self)) }
  }

  /// Encodes the coverage paths as a list in the order of the spec.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for capability in self { try container.encode(capability) }
  }
}

private func unknownName(_ description: String, in decoder: any Decoder) -> DecodingError {
  .dataCorrupted(DecodingError.Context(codingPath: decoder.codingPath, debugDescription: description))
}
