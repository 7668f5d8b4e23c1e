import Testing
import _CoverageSpec
import _CoverageTestSupport

/// The grammar of RFC 8259, accepted and refused.
struct JSONGrammarTests {
  @Test(arguments: [
    "{}", "[]", "\"\"", "0", "-0", "-1", "1.0", "10.25e+3", "1E-2", "0e9", "true", "false", "null",
    " \t\r\n[ 1 , 2 ] \n", "[[[]]]", "{\"\":{\"a\":[{}]}}", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\uD83D\\uDE00\"",
    "\"é 漢 😀 \u{7F} \u{2028}\"", "1e-999", "[1e308]", "{\"e\u{301}\":1,\"\u{E9}\":2}",
  ])
  func accepts(_ text: String) {
    let document = JSONDocument(parsing: file(text))
    #expect(document.diagnostics.text == "")
    #expect(document.root != nil)
  }

  @Test(arguments: [
    ("", "1:1: the file is empty"),
    (" \n", "2:1: the file is empty"),
    ("[1,]", "1:3: trailing comma before ']'"),
    ("{\"a\":1 , }", "1:8: trailing comma before '}'"),
    ("[,1]", "1:2: expected a value, found ','"),
    ("[1 2]", "1:4: expected ',' or ']' after an element of a list, found '2'"),
    ("[1", "1:3: expected ',' or ']' after an element of a list, found the end of the file"),
    ("[", "1:2: expected a value, found the end of the file"),
    ("{\"a\":1 \"b\":2}", "1:8: expected ',' or '}' after a member of an object, found '\"'"),
    ("{\"a\" 1}", "1:6: expected ':' after a key, found '1'"),
    ("{\"a\":}", "1:6: expected a value, found '}'"),
    ("{a:1}", "1:2: expected a key in double quotes, found 'a'"),
    ("{1:1}", "1:2: expected a key in double quotes, found '1'"),
    ("{'a':1}", "1:2: strings and keys stand in double quotes, not in single ones"),
    ("['a']", "1:2: strings and keys stand in double quotes, not in single ones"),
    ("[1] x", "1:5: expected the end of the file, found 'x'"),
    ("{}{}", "1:3: expected the end of the file, found '{'"),
    ("// a\n1", "1:1: JSON has no comments; write a \"$comment\" member"),
    ("[1 /* a */]", "1:4: JSON has no comments; write a \"$comment\" member"),
    ("# a", "1:1: JSON has no comments; write a \"$comment\" member"),
    ("[1/2]", "1:3: expected ',' or ']' after an element of a list, found '/'"),
    ("\"a", "1:1: this string has no closing quote"),
    ("\"\\n", "1:1: this string has no closing quote"),
    ("\"a\nb\"", "1:3: a string ends on its line; write a line break as '\\n'"),
    ("\"\\\"\tb\"", "1:4: a tab in a string is written as '\\t'"),
    ("\"\u{1}\"", "1:2: the control character U+0001 in a string is written as '\\u0001'"),
    ("\"\\x41\"", "1:2: unknown escape: '\\' followed by 'x'"),
    ("\"\\", "1:2: unknown escape: '\\' followed by the end of the file"),
    ("\"\\u12G4\"", "1:6: expected four hexadecimal digits after '\\u', found 'G4'"),
    ("01", "1:1: a number has no leading zeros"),
    ("-01", "1:1: a number has no leading zeros"),
    ("+1", "1:1: a number has no leading '+'"),
    (".5", "1:1: a number has a digit before its '.'"),
    ("5.", "1:3: expected a digit after '.', found the end of the file"),
    ("1.e2", "1:3: expected a digit after '.', found 'e2'"),
    ("1e", "1:3: expected a digit after the exponent's 'e', found the end of the file"),
    ("1e+", "1:4: expected a digit after the exponent's 'e', found the end of the file"),
    ("-", "1:2: expected a digit after '-', found the end of the file"),
    ("-a", "1:2: expected a digit after '-', found 'a'"),
    ("0x10", "1:2: expected the end of the file, found 'x10'"),
    ("NaN", "1:1: JSON has no number 'NaN'"),
    ("[Infinity]", "1:2: JSON has no number 'Infinity'"),
    ("-Infinity", "1:2: expected a digit after '-', found 'Infinity'"),
    ("True", "1:1: 'true' is written in lower case, found 'True'"),
    ("nulls", "1:1: expected a value, found 'nulls'"),
    ("undefined", "1:1: expected a value, found 'undefined'"),
    ("[\u{0}]", "1:2: expected a value, found 'U+0000'"),
    ("[\u{A0}1]", "1:2: expected a value, found 'U+00A0'"),
    ("[1,é]", "1:4: expected a value, found 'é'"),
    ("]", "1:1: expected a value, found ']'"),
  ])
  func refuses(_ text: String, _ expected: String) {
    let document = JSONDocument(parsing: file(text))
    let place = expected.split(separator: ":", maxSplits: 2).prefix(2).joined(separator: ":")
    let message = expected.dropFirst(place.count + 2)
    #expect(document.diagnostics.text == "spec.json:\(place): error: \(message) [invalid-json]")
    #expect(document.root == nil)
  }
}
