/// Ids, names and texts as people write them, and as they break careless generators.
enum Names {
  static let plain = [
    "account", "amount", "archived", "balance", "city", "closed_at", "comment", "count", "created_at", "currency",
    "customer_id", "data_url", "email", "external_ids", "first_name", "height", "invoice_lines", "is_active", "items",
    "note", "order", "owner_id", "phone", "position", "price", "quantity", "reason", "score", "shipping_address",
    "size",
    "stage", "status", "street", "tags", "tax_rate", "title", "updated_at", "vat_id", "website", "zip_code",
  ]

  /// Words of Swift, names that generated code uses, and ids at the edge of what an id can be.
  static let hostile =
    keywords + local + spelled + [
      "String", "Int", "Any", "Optional", "Array", "Date", "Codable", "Sendable", "Encoder", "Never", "Result", "Error",
      "Capability", "Connector", "Covered", "JSONValue", "Mapping", "_Seal", "Category", "Effect", "Timestamp", "Maps",
    ]

  private static let keywords = [
    "Any", "Protocol", "Self", "Type", "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break",
    "case", "catch", "class", "consuming", "continue", "convenience", "copy", "default", "defer", "deinit", "do",
    "dynamic", "each", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "final", "for", "func",
    "get",
    "guard", "if", "import", "in", "indirect", "infix", "init", "inout", "internal", "is", "isolated", "lazy", "let",
    "macro", "mutating", "nil", "none", "nonisolated", "nonmutating", "open", "operator", "optional", "override",
    "package", "postfix", "precedencegroup", "prefix", "private", "protocol", "public", "repeat", "required",
    "rethrows", "return", "self", "sending", "set", "some", "static", "struct", "subscript", "super", "switch", "throw",
    "throws", "true", "try", "type", "typealias", "unowned", "unsafe", "var", "weak", "where", "while", "willSet",
    "yield",
  ]

  /// What generated code calls its own members, parameters and variables, and what every value in Swift has.
  private static let local = [
    "action", "all", "all_cases", "body", "capability", "carries_nothing", "check", "coding_path", "connector",
    "connectors", "container", "count", "data", "date", "decode", "decoder", "description", "details", "effects",
    "element", "element2", "encode", "encoder", "error", "error_codes", "feature", "features", "field", "fields",
    "from", "group", "has_body", "hash", "hash_value", "hasher", "id", "index", "input", "item", "key", "keys", "kind",
    "label", "lhs", "list", "mapping", "maps", "method", "model", "name", "names", "namespace", "new_value", "node",
    "object", "other", "parent", "path", "permissions", "query", "query_items", "raw_value", "record", "record_key",
    "records", "remote", "remote_fields", "rhs", "route", "route_parameters", "rules", "seal", "slug", "source",
    "supporting", "supports", "table", "tag", "to", "union", "unknown", "unknown_ids", "unless_empty", "unsupported",
    "validate", "value", "values", "visit", "visit_inputs", "visitor", "visit_parameters", "writer", "root",
    "remote_user",
  ]

  private static let spelled = [
    "1", "2_factor", "360learning", "9lives", "0x1f", "a_1", "a1", "a-b", "-leading", "trailing-", "two--hyphens",
    "_underscored_", "camelCase", "PascalCase", "SHOUTING", "mixed-under_score", "x", "X", "i", "é", "ß", "я", "字",
    "имя", "Вакансия", "όνομα_χρήστη", "اسم", "שם", "नाम", "हिन्दी", "姓名", "薪资_金额", "なまえ", "이름", "café", "ñandú",
    "ก็", "٣تجربة", "url", "urls", "ids", "api_url", "html_id", "ID", "URL", "iPhone", "OAuth2Token", "foundation",
    "swift", "coverage_matrix", "a_very_long_name_of_many_words_that_goes_on_and_on_and_on_until_the_line_is_full",
  ]

  static let types = [
    "Address", "Amount", "Author", "Badge", "Bank", "Card", "Channel", "Contact", "Country", "Detail", "Gender",
    "Line", "Money", "Period", "Person", "Phase", "Priority", "Region", "Shape", "Weight",
  ]

  static let hostileTypes = [
    "String", "Int", "Double", "Bool", "Any", "AnyHashable", "Array", "Optional", "Codable", "Hashable", "Sendable",
    "Decoder", "Encoder", "CodingKey", "Error", "Never", "Result", "Set", "Dictionary", "Void", "Equatable",
    "Encodable",
    "Decodable", "RawRepresentable", "CaseIterable", "JSONValue", "StaticBytes", "Covered", "InputValue", "Violation",
    "InputVisitor", "FieldVisitor", "QueryVisitor", "ActionRequest", "CoverageRecord", "ListQuery", "Timestamp",
    "Effect",
    "Constraint", "Seal", "_Seal", "Mapping", "Category", "Root", "Remote", "Type", "Protocol", "Self", "Деньги", "姓名",
    "money",
    "init", "self", "default", "Element", "Key", "Value", "Record", "Request", "Query", "Field", "Input", "Group",
    "Item", "CodingKeys", "RecordType", "Body", "Model", "Action", "Data", "URL", "UUID", "Decimal", "EmptiableValue",
    "CoverageStatus", "RouteParameters", "InvalidRequest", "CapabilityKind", "CoverageTable", "NameTable", "Substring",
    "StaticString", "UInt8", "Sequence", "Collection", "Identifiable", "Class", "Enum", "Struct", "Unicode",
    "Character",
  ]

  static let values = [
    "OPEN", "CLOSED", "open", "in_progress", "On Hold", "A", "B", "C", "active", "archived", "daily", "weekly", "low",
    "high", "urgent", "EUR", "USD", "full-time", "unknown", "HIRING_MANAGER",
  ]

  static let hostileValues = [
    "Full time", "N/A", "foo:1", "C++", "C#", "A+", "A-", "", " ", "1", "2nd", "-1", "+", "<", "=", "…", "🚀", "a.b",
    "application/pdf", "\"quoted\"", "\\(x)", "two\nlines", "self", "Self", "init", "nil", "default", "true", "none",
    "some", "rawValue", "hash", "hashValue", "allCases", "Type", "type", "имя", "姓名", "é", "in", "is", "as", "SELF",
    "case", "where", "value", "unknown", "other", "encode", "description", "carriesNothing", "50%", "$", "`", "'", "#",
  ]

  /// Words that stand in no scope for anything else.
  static let swiftNames = [
    "renamed", "better", "clearer", "proper", "shorter", "other1", "чисто", "self", "init", "default", "type", "class",
    "in", "inout", "value", "container", "record", "encoder", "Upper", "someURL", "_hidden", "_Seal", "x",
  ]

  static let texts = [
    "Order", "A plain sentence.", "Two\nlines.", "Says \"no\".", "Ends with \\", "\\(name)", "*/ /* //", "`code`",
    "```",
    "| cell |", "# heading", "- Parameter x: none", "<b>&amp;</b>", "two\u{2028}lines", "null\u{0}byte", "\u{FEFF}",
    "emoji 🚀",
    "\"\"\"", "\"#", "trailing ", "\u{202E}evil", "\u{301}accent", "a\r\nb", "a\tb",
  ]
}
