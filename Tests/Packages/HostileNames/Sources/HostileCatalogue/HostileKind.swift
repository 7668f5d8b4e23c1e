/// The kinds of names and texts that `hostile.json` must have, in the order in which the catalogue uses them.
public enum HostileKind: String, CaseIterable, Sendable {
  case declarationKeywords = "declaration keywords"
  case statementKeywords = "statement keywords"
  case expressionKeywords = "expression keywords"
  case patternKeywords = "pattern keywords"
  case contextualKeywords = "contextual keywords"
  case standardTypes = "standard library types"
  case runtimeTypes = "types of the run-time library"
  case runtimeMembers = "members of generated types"
  case moduleNames = "module names"
  case leadingDigits = "leading digits"
  case hyphens = "hyphens and underscores"
  case oneLetter = "names of one letter"
  case longNames = "names of 200 letters"
  case greek = "greek"
  case cyrillic = "cyrillic"
  case arabic = "arabic"
  case hebrew = "hebrew"
  case devanagari = "devanagari"
  case chinese = "chinese"
  case japanese = "japanese"
  case hangul = "hangul"
  case combiningMarks = "combining marks"

  case quotes = "quotes"
  case backslashes = "backslashes"
  case interpolations = "interpolations"
  case tripleQuotes = "triple quotes"
  case rawDelimiters = "raw string delimiters"
  case commentDelimiters = "comment delimiters"
  case lineFeeds = "line feeds"
  case carriageReturns = "carriage returns"
  case tabs = "tabs"
  case nullBytes = "null bytes"
  case controlCharacters = "control characters"
  case lineSeparators = "line separators"
  case byteOrderMarks = "byte-order marks"
  case noncharacters = "noncharacters"
  case emoji = "emoji"
  case rightToLeft = "right-to-left marks"
  case trailingSpaces = "trailing spaces"
  case backquotes = "back quotes"
  case markup = "markup"
  case longTexts = "texts of 10,000 characters"

  /// Whether the kind is of names, which are used as ids and slugs; the others are of texts.
  public var isOfNames: Bool {
    switch self {
    case .declarationKeywords, .statementKeywords, .expressionKeywords, .patternKeywords, .contextualKeywords,
      .standardTypes, .runtimeTypes, .runtimeMembers, .moduleNames, .leadingDigits, .hyphens, .oneLetter, .longNames,
      .greek, .cyrillic, .arabic, .hebrew, .devanagari, .chinese, .japanese, .hangul, .combiningMarks:
      true
    default: false
    }
  }
}
