struct HandwrittenQuestion: Codable, Hashable, Sendable {
  enum Category: String, Codable, Sendable {
    case eeo = "EEO"
    case demographic = "DEMOGRAPHIC"
  }

  var id: String
  var remoteID: String?
  var title: String?
  var description: String?
  var format: HandwrittenQuestionFormat?
  var category: Category?
  var index: Int?
  var required: Bool?
  var preconditionQuestionID: String?
  var preconditionOptions: HandwrittenPreconditions?

  enum CodingKeys: String, CodingKey {
    case id
    case remoteID = "remote_id"
    case title, description, format, category, index, required
    case preconditionQuestionID = "precondition_question_id"
    case preconditionOptions = "precondition_options"
  }
}

enum HandwrittenPreconditions: Codable, Hashable, Sendable {
  case texts([String])
  case flags([Bool])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let texts = try? container.decode([String].self) {
      self = .texts(texts)
    } else {
      self = .flags(try container.decode([Bool].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .texts(let texts): try container.encode(texts)
    case .flags(let flags): try container.encode(flags)
    }
  }
}

/// An object that says by its `type` what else it holds.
enum HandwrittenQuestionFormat: Codable, Hashable, Sendable {
  case text(Text)
  case number(Number)
  case file(File)
  case singleSelect(Select)
  case boolean
  case date
  case multiSelect(Select)
  case information
  case unknown(Unknown)

  enum Kind: String, Codable {
    case text = "TEXT"
    case number = "NUMBER"
    case file = "FILE"
    case singleSelect = "SINGLE_SELECT"
    case boolean = "BOOLEAN"
    case date = "DATE"
    case multiSelect = "MULTI_SELECT"
    case information = "INFORMATION"
    case unknown = "UNKNOWN"
  }

  enum CodingKeys: CodingKey {
    case type
  }

  init(from decoder: any Decoder) throws {
    let kind = try decoder.container(keyedBy: CodingKeys.self).decode(Kind.self, forKey: .type)
    switch kind {
    case .text: self = .text(try Text(from: decoder))
    case .number: self = .number(try Number(from: decoder))
    case .file: self = .file(try File(from: decoder))
    case .singleSelect: self = .singleSelect(try Select(from: decoder))
    case .boolean: self = .boolean
    case .date: self = .date
    case .multiSelect: self = .multiSelect(try Select(from: decoder))
    case .information: self = .information
    case .unknown: self = .unknown(try Unknown(from: decoder))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .text(let value):
      try container.encode(Kind.text, forKey: .type)
      try value.encode(to: encoder)
    case .number(let value):
      try container.encode(Kind.number, forKey: .type)
      try value.encode(to: encoder)
    case .file(let value):
      try container.encode(Kind.file, forKey: .type)
      try value.encode(to: encoder)
    case .singleSelect(let value):
      try container.encode(Kind.singleSelect, forKey: .type)
      try value.encode(to: encoder)
    case .boolean: try container.encode(Kind.boolean, forKey: .type)
    case .date: try container.encode(Kind.date, forKey: .type)
    case .multiSelect(let value):
      try container.encode(Kind.multiSelect, forKey: .type)
      try value.encode(to: encoder)
    case .information: try container.encode(Kind.information, forKey: .type)
    case .unknown(let value):
      try container.encode(Kind.unknown, forKey: .type)
      try value.encode(to: encoder)
    }
  }
}

extension HandwrittenQuestionFormat {
  struct Text: Codable, Hashable, Sendable {
    enum Display: String, Codable, Sendable {
      case singleLine = "SINGLE_LINE"
      case multiLine = "MULTI_LINE"
      case email = "EMAIL"
      case url = "URL"
    }

    var displayType: Display?
    var maxLength: Int?

    enum CodingKeys: String, CodingKey {
      case displayType = "display_type"
      case maxLength = "max_length"
    }
  }

  struct Number: Codable, Hashable, Sendable {
    enum Display: String, Codable, Sendable {
      case slider = "SLIDER"
      case field = "FIELD"
    }

    var displayType: Display?
    var max: Double?
    var min: Double?

    enum CodingKeys: String, CodingKey {
      case displayType = "display_type"
      case max, min
    }
  }

  struct File: Codable, Hashable, Sendable {
    var acceptedMIMETypes: [String]?
    var maxFileSizeBytes: Int?

    enum CodingKeys: String, CodingKey {
      case acceptedMIMETypes = "accepted_mime_types"
      case maxFileSizeBytes = "max_file_size_bytes"
    }
  }

  struct Select: Codable, Hashable, Sendable {
    enum Display: String, Codable, Sendable {
      case dropdown = "DROPDOWN"
      case radio = "RADIO"
    }

    struct Option: Codable, Hashable, Sendable {
      var id: String
      var name: String
      var remoteID: String?

      enum CodingKeys: String, CodingKey {
        case id, name
        case remoteID = "remote_id"
      }
    }

    var options: [Option]
    var displayType: Display?

    enum CodingKeys: String, CodingKey {
      case options
      case displayType = "display_type"
    }
  }

  struct Unknown: Codable, Hashable, Sendable {
    var rawQuestion: HandwrittenJSON?

    enum CodingKeys: String, CodingKey {
      case rawQuestion = "raw_question"
    }
  }
}
