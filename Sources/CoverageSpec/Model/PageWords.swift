/// The words of a site in a language: `words.json`, beside `category.json`.
package struct PageWords: Sendable {
  /// The version of the format that is read.
  package static let supportedFormat = 1
  package static let fileName = "words.json"

  /// The language as `lang` has it in HTML.
  package var language = "en"
  /// The words that are replaced.
  package var texts: [PageWord: String] = [:]

  package init() {}
}

/// A text that a reader of the site sees.
package enum PageWord: String, CaseIterable, Sendable {
  case title, skip, navigation, breadcrumb, neighbours, previous, next, json, generated, silence
  case searchLink = "search_link"
  case search
  case searchHelp = "search_help"
  case found
  case nothingFound = "nothing_found"
  case connectors, connector, models, model, fields, field, actions, action, inputs, input, features, feature
  case members, slug, stage, access, type, support, notes, status, others, constraints, values, guides, types, contents
  case share
  case supportAll = "support_all"
  case supportSome = "support_some"
  case supportNone = "support_none"
  case more, supported, unsupported
  case notImplemented = "not_implemented"
  case unknown
  case notDocumented = "not_documented"
  case notCovered = "not_covered"
  case twin, details
  case apiID = "api_id"
  case readWith = "read_with"
  case sentWith = "sent_with"
  case permission, answer, filters
  case listParameters = "list_parameters"
  case required, nullable, absent, deprecated
  case deprecatedAdvice = "deprecated_advice"
  case since
  case closedEnum = "closed_enum"
  case openEnum = "open_enum"
  case object
  case taggedUnion = "tagged_union"
  case openUnion = "open_union"
  case untaggedUnion = "untagged_union"
  case valueMap = "value_map"
  case anythingElse = "anything_else"
  case noValue = "no_value"
  case general
  case openBeta = "open_beta"
  case closedBeta = "closed_beta"
  case deprecatedStage = "deprecated_stage"
  case retired
}
