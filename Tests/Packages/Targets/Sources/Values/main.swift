import CoverageMatrix
import Foundation

/// Values of every type, through Foundation's coders and back.
let text = """
  {
    "id": "e1", "day": "2024-02-29", "settled_on": null,
    "amount": 12345678901234567.89, "fees": [0.1, 0.30000000000000004], "rates": { "de": 0.19 },
    "receipt": "AAH/", "pages": ["AQ==", ""],
    "counts": { "a": 1 }, "words": { "x": "y" }, "grid": [[1, 2], [], [3]], "gaps": ["a", null],
    "scores": { "p": null, "q": 1.5 }, "days": { "off": ["2024-12-24"] },
    "rank": -1, "code": 503, "codes": [200, 404],
    "account": {
      "name": "cash", "parent": { "name": "assets", "parent": null, "children": [], "by_name": {} },
      "owner": { "born": "1990-01-31", "main_account": { "name": "own", "parent": null, "children": [], "by_name": {} } },
      "children": [], "by_name": { "petty": { "name": "petty", "parent": null, "children": [], "by_name": {} } }
    },
    "source": { "kind": "wallet", "coins": [1, 2.5, null] },
    "paid": 99.990, "level": 1, "weight": 2.5, "open": true
  }
  """

func decoded<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
  try JSONDecoder().decode(type, from: Data(text.utf8))
}

func encoded(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

func error(_ read: () throws -> Void) -> String {
  do {
    try read()
    return "no error"
  } catch DecodingError.dataCorrupted(let context) {
    return "\(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)"
  } catch {
    return "\(error)"
  }
}

let entry: Ledger.Entry = try decoded(text)
let again: Ledger.Entry = try decoded(encoded(entry))
print("equal", entry == again, Set([entry, again]).count)
print(
  "day", entry.day, entry.day.year, CalendarDate(year: 2024, month: 3, day: 1).map { entry.day < $0 } == true,
  entry.settledOn as Any)
print("amount", entry.amount, entry.fees, entry.rates ?? [:], entry.amount == Decimal(string: "12345678901234567.89"))
print("receipt", entry.receipt.map(Array.init) ?? [], entry.pages.map(\.count))
print("maps", entry.counts, entry.words ?? [:], entry.grid, entry.gaps ?? [], entry.days ?? [:])
print("scores", entry.scores?["p"] as Any, entry.scores?["q"] as Any)
print(
  "enums", entry.rank == .unranked, entry.code?.rawValue ?? 0, entry.codes == [._200, .missing],
  Ledger.Rank.allCases.count)
print("account", entry.account?.parent?.name ?? "", entry.account?.owner?.born as Any, entry.account?.byName.count ?? 0)
if case .unknown(let value)? = entry.source { print("source", value["coins"]?[1] ?? nil) }
if case .decimal(let amount)? = entry.paid { print("paid", amount) }
print(try encoded(entry))

for amount in [
  #"1.10"#, #""AQID""#, #"{ "a": 1 }"#, #""2024-01-02""#, "[1.5, 2]", #"[null, "x y"]"#,
] {
  let value: Ledger.Amount = try decoded(amount)
  print("union", value, try encoded(value))
}
print(try encoded(Ledger.Source.card(Ledger.Card(digits: "42"))))

var child = Ledger.Account(name: "child", byName: [:])
let copy = child
child.parent = Ledger.Account(name: "parent", byName: [:])
print("boxed", child == copy, copy.parent == nil, child.parent?.name ?? "")

print(error { _ = try decoded(text.replacing("2024-02-29", with: "2023-02-29"), as: Ledger.Entry.self) })
print(error { _ = try decoded(text.replacing("AAH/", with: "?"), as: Ledger.Entry.self) })
print(error { _ = try decoded(#"{ "coins": 1 }"#, as: Ledger.Source.self) }.prefix(20))

typealias Abacus = Ledger.Abacus
print(
  "mapped", Abacus.rank(forEntry: "none") == .unranked, Abacus.code(forEntry: "gone")?.rawValue ?? 0,
  Abacus.level(forEntry: "low") ?? 0, Abacus.weight(forEntry: "L") ?? 0, Abacus.open(forEntry: "N") ?? true,
  Abacus.open(forEntry: "?") as Any)

let request = try Abacus.book(
  day: decoded(#""2026-01-31""#), amount: decoded("0.1"), parts: decoded("[0.07]"), receipt: Data([1]),
  counts: ["a": 1], grid: [["x"]], gaps: ["a", nil],
  rank: ._1, codes: [.missing], byName: ["a": ._2], source: .card(Ledger.Card(digits: "42")))
try request.validate()
print(try encoded(request.record))
print(Ledger.EntriesQuery(day: entry.day, code: .missing).percentEncodedQuery)

let lenient = JSONDecoder()
let failures = ListFailures()
lenient.userInfo[ListFailures.key] = failures
let flawed = text.replacing("[200, 404]", with: #"[200, "x", 404]"#).replacing("[0.1, ", with: "[null, ")
  .replacing(#""gaps": ["a", "#, with: #""gaps": [7, "#)
let kept = try lenient.decode(Ledger.Entry.self, from: Data(flawed.utf8))
print("kept", kept.codes.count, kept.fees.count, kept.gaps ?? [], failures.all.count)
print(error { _ = try decoded(flawed, as: Ledger.Entry.self) }.prefix(8))
