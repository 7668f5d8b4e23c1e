import _CoverageSpec

extension PageWord {
  /// The text in English.
  package var english: String {
    switch self {
    case .title: "{category} coverage"
    case .skip: "Skip to the content"
    case .navigation: "Site"
    case .breadcrumb: "Breadcrumb"
    case .neighbours: "Neighbouring pages"
    case .previous: "Previous"
    case .next: "Next"
    case .json: "This page as JSON"
    case .generated: "Generated from the coverage spec."
    case .silence: "What a page does not list is unknown: not documented. Silence is not a no."
    case .searchLink: "Search"
    case .search: "Search"
    case .searchHelp: "A connector, model, action, field, input or feature, such as: salary. Press / to come here."
    case .found: "{count} found"
    case .nothingFound: "Nothing matches."
    case .connectors: "Connectors"
    case .connector: "Connector"
    case .models: "Models"
    case .model: "Model"
    case .fields: "Fields"
    case .field: "Field"
    case .actions: "Actions"
    case .action: "Action"
    case .inputs: "Inputs"
    case .input: "Input"
    case .features: "Features"
    case .feature: "Feature"
    case .members: "Fields and inputs"
    case .slug: "Slug"
    case .stage: "Stage"
    case .access: "Access"
    case .type: "Type"
    case .support: "Supported by"
    case .notes: "Notes"
    case .status: "Status"
    case .others: "Others"
    case .constraints: "Constraints"
    case .values: "Values"
    case .guides: "Guides"
    case .types: "Types"
    case .contents: "On this page"
    case .share: "{count} of {total}"
    case .supportAll: "All {total} connectors support it."
    case .supportSome: "{count} of {total} connectors support it."
    case .supportNone: "No connector supports it."
    case .more: "and {count} more"
    case .supported: "Supported"
    case .unsupported: "Unsupported"
    case .notImplemented: "Not implemented"
    case .unknown: "Unknown"
    case .notDocumented: "Unknown: not documented"
    case .notCovered: "Not covered that most others have"
    case .twin: "As {action}: the same inputs, notes and constraints."
    case .details: "Notes and constraints"
    case .apiID: "Id in the API"
    case .readWith: "Read with"
    case .sentWith: "Sent with"
    case .permission: "Permission"
    case .filters: "Filters"
    case .listParameters: "List parameters"
    case .answer: "Answers with"
    case .required: "required by the API"
    case .nullable: "{type} or null"
    case .absent: "or absent"
    case .deprecated: "Deprecated."
    case .deprecatedAdvice: "Deprecated: {advice}"
    case .since: "Since {since}"
    case .closedEnum: "One of these values; nothing else is legal."
    case .openEnum: "One of these values, or one that is not known yet."
    case .object: "An object with these keys."
    case .taggedUnion: "One of these objects, told apart by {key}."
    case .openUnion: "One of these objects, told apart by {key}; an object with another one keeps its JSON."
    case .untaggedUnion: "One of these, told apart by their form."
    case .valueMap: "{source} becomes {target}"
    case .anythingElse: "anything else"
    case .noValue: "none"
    case .general: "General availability"
    case .openBeta: "Open beta"
    case .closedBeta: "Closed beta"
    case .deprecatedStage: "Deprecated"
    case .retired: "Retired"
    }
  }
}

extension PageWord {
  /// The names in braces that the text has values for.
  package var placeholders: Set<String> { Self.placeholders(in: english) }

  /// The names in braces in a text.
  package static func placeholders(in text: String) -> Set<String> {
    let parts = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    return Set(parts.compactMap { part in part.firstIndex(of: "}").map { String(part[..<$0]) } })
  }
}

extension PageWords {
  package subscript(word: PageWord) -> String { texts[word] ?? word.english }

  /// The whole file, as one starts a translation from it.
  package var json: JSONNode {
    .object([
      JSONMember("format", .integer(Self.supportedFormat)), JSONMember("language", .string(language)),
      JSONMember("words", .object(PageWord.allCases.map { JSONMember($0.rawValue, .string(self[$0])) })),
    ])
  }
}
