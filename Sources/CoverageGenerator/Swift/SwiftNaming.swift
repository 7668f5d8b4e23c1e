import _CoverageSpec

/// Turns ids into Swift names by the API Design Guidelines: `data_url` into `dataURL` and `DataURL`.
enum SwiftNaming {
  /// Words that are written in one case throughout.
  private static let acronyms: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "API", "ATS", "CSV", "CV", "EEO", "FTP", "GDPR", "HR", "HRIS", "HTML", "HTTP", "HTTPS", "ID", "IDs", "IP", "ISO",
      "JSON", "LMS", "PDF", "SFTP", "SMS", "SQL", "SSN", "SSO", "UI", "URI", "URL", "URLs", "UTC", "UUID", "XML",
    ].map { ($0.lowercased(), $0) })

  /// The number of letters of the longest acronym.
  private static let longestAcronym = acronyms.keys.map(\.count).max() ?? 0

  /// The name of a value or function: `dataURL`, `_360Learning`.
  ///
  /// It is empty where the id has no letter or digit.
  static func lowerCamel(_ id: String) -> String {
    if let name = plainName(id, startsSmall: true) { return name }
    let words = words(of: id)
    guard let first = words.first else { return "" }
    return identifier(first + words.dropFirst().map(capitalized).joined())
  }

  /// The name of a type: `DataURL`, `_360Learning`.
  ///
  /// It is empty where the id has no letter or digit.
  static func upperCamel(_ id: String) -> String {
    if let name = plainName(id, startsSmall: false) { return name }
    return identifier(words(of: id).map(capitalized).joined())
  }

  /// The words of an id or a name, for a sentence: `Remote created at`, `Data URL`.
  static func phrase(_ id: String) -> String {
    let words = words(of: id).map { acronyms[$0] ?? $0 }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A type's name without the words that another name starts with, too; whole where nothing would be left.
  static func distinct(_ name: String, from other: String) -> String {
    let words = humps(of: Substring(name))
    let shared = zip(words, humps(of: Substring(other))).prefix { $0 == $1 }.count
    return shared == words.count ? name : words.dropFirst(shared).joined()
  }

  /// The name for an id of small letters and digits of ASCII between separators, which nearly all are; nil for others.
  private static func plainName(_ id: String, startsSmall: Bool) -> String? {
    var id = id
    return id.withUTF8 { utf8 -> String? in
      guard let bytes = utf8.baseAddress else { return "" }
      let count = utf8.count
      var name = TextBuffer(capacity: count + 2)
      var start = 0
      while start < count {
        var end = start
        while end < count, !isSeparator(bytes[end]) {
          if !isSmallWordByte(bytes[end]) { return nil }
          end += 1
        }
        if end > start { append(bytes + start, count: end - start, to: &name, startsSmall: startsSmall) }
        start = end + 1
      }
      return name.text()
    }
  }

  /// Appends a word of an id in the case that its place asks for.
  private static func append(
    _ word: UnsafePointer<UInt8>, count: Int, to name: inout TextBuffer, startsSmall: Bool
  ) {
    let first = word[0]
    let isFirst = name.count == 0
    if isFirst, first < UInt8(ascii: "a") { name.append(UInt8(ascii: "_")) }
    if isFirst, startsSmall { return name.append(word, count: count) }
    if count <= longestAcronym,
      let acronym = acronyms[String(decoding: UnsafeBufferPointer(start: word, count: count), as: UTF8.self)]
    {
      return name.append(acronym)
    }
    name.append(first < UInt8(ascii: "a") ? first : first - 0x20)
    name.append(word + 1, count: count - 1)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x5F || byte == 0x2E || byte == 0x2D }

  private static func isSmallWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  /// The words of an id in lower case.
  ///
  /// Words end at dots, hyphens, underscores, and before a capital after a small letter or a digit.
  private static func words(of id: String) -> [String] {
    if let words = wordsOfASCII(id) { return words }
    var words: [String] = []
    // By scalars: a vowel sign after a separator would be one character with it.
    for scalars in id.unicodeScalars.split(whereSeparator: { $0 == "_" || $0 == "." || $0 == "-" }) {
      let part = Substring(scalars)
      if part.utf8.allSatisfy({ $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) {
        words.append(String(part))
      } else {
        words += humps(of: part).map { $0.lowercased() }
      }
    }
    return words
  }

  /// The words of an id of printable ASCII, as nearly all are; nil for others.
  private static func wordsOfASCII(_ id: String) -> [String]? {
    guard id.isPrintableASCII() else { return nil }
    var words: [String] = []
    var word = TextBuffer(capacity: id.utf8.count)
    var id = id
    id.withUTF8 { utf8 in
      guard let bytes = utf8.baseAddress else { return }
      let count = utf8.count
      var previous: UInt8 = 0x20
      var place = 0
      while place < count {
        let byte = bytes[place]
        let isCapital = byte >= 0x41 && byte <= 0x5A
        if isSeparator(byte) || isCapital && isSmallWordByte(previous), word.count > 0 {
          words.append(word.text())
          word.truncate(to: 0)
        }
        if !isSeparator(byte) { word.append(isCapital ? byte | 0x20 : byte) }
        previous = byte
        place += 1
      }
    }
    if word.count > 0 { words.append(word.text()) }
    return words
  }

  /// The parts of a word that was written in camel case.
  private static func humps(of word: Substring) -> [String] {
    var humps = [""]
    var previous: Character = " "
    for character in word {
      if character.isUppercase, previous.isLowercase || previous.isNumber { humps.append("") }
      humps[humps.count - 1].append(character)
      previous = character
    }
    return humps
  }

  private static func capitalized(_ word: String) -> String {
    acronyms[word] ?? word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func identifier(_ name: String) -> String {
    guard let first = name.unicodeScalars.first else { return "" }
    return isDigit(first) ? "_" + name : name
  }

  /// Whether a character is a digit of any script.
  ///
  /// Chinese numerals are letters, in Swift as in writing.
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }
}

extension SwiftNaming {
  /// A name as it is written where it is declared or used: in back quotes where Swift has taken the word.
  static func escaped(_ name: String) -> String {
    reserved.contains(name) ? "`\(name)`" : name
  }

  /// A name as it is written in front of an argument, where nearly all words are free.
  static func label(_ name: String) -> String {
    name == "inout" ? escaped(name) : name
  }

  /// Whether a text can be a name in Swift once it is escaped.
  static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name != "_", !isDigit(first) else { return false }
    if name.isAlphanumericASCII(or: "_") { return true }
    return first.isIdentifierHead && name.allSatisfy { $0 == "_" || isNameCharacter($0) }
  }

  /// Whether a character of a text can stand in a name that is made of it.
  static func isNameCharacter(_ character: Character) -> Bool {
    (character.isLetter || character.isNumber) && character.unicodeScalars.allSatisfy(\.isIdentifierCharacter)
  }

  /// The names that no type can have inside another, because `A.Type` and `A.Protocol` mean something else, because a
  /// type `Self` would hide what `Self` means in the types beside it, because `self` is a value even in back quotes, and
  /// because `any`, `each` and `some` in front of a type's place ask for another type.
  static let impossibleTypeNames: Set<String> = ["Protocol", "Self", "Type", "any", "each", "self", "some"]

  /// The words that Swift reserves in declarations, statements, expressions and patterns, and `init`, `self` and `Type`
  /// as members.
  ///
  /// The Swift Programming Language, "Lexical Structure".
  private static let reserved: Set<String> = [
    "Any", "Protocol", "Self", "Type", "as", "associatedtype", "await", "borrowing", "break", "case", "catch", "class",
    "consuming", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
    "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
    "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static",
    "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]
}
