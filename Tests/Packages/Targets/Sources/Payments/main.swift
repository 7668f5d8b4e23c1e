import CoverageMatrix
import Foundation

// One request that is right, and one fault after the other in it.

func request(
  value: Decimal = 12.5, currency: String = "EUR", method: Pay.PaymentMethod = .card(Pay.Card(last4: "4242")),
  capture: Pay.CaptureMode? = nil, due: String? = nil, version: Pay.ThreeDSecureVersion? = nil, email: String? = nil,
  phone: String? = nil, returnURL: String? = nil, tags: [String] = [], country: String? = nil,
  lines: [Pay.CreatePayment.Line] = [Pay.CreatePayment.Line(sku: "A-1")]
) -> Pay.CreatePayment {
  Pay.CreatePayment(
    amount: Pay.CreatePayment.Amount(value: value, currency: currency), method: method, capture: capture,
    due: due.flatMap { CalendarDate($0) }, secureVersion: version, email: email, phone: phone, returnURL: returnURL,
    tags: tags, address: country.map { Pay.Address(country: $0) }, lines: lines)
}

func show(_ what: String, _ request: Pay.CreatePayment) throws {
  let violations = try Pay.Connector.heron.check(request).violations
  print("\(what): \(violations.isEmpty ? "valid" : violations.map(\.description).joined(separator: "; "))")
}

try show("right", request())
try show("min", request(value: 0))
try show("max", request(value: 1_000_000))
try show("decimals", request(value: 1.005))
try show("format of a currency", request(currency: "euro"))
try show("format of an address of email", request(email: "ada at example.com"))
try show("format of a URI", request(returnURL: "not an address"))
try show("max_length", request(returnURL: "https://example.com/" + String(repeating: "x", count: 60)))
try show("pattern", request(phone: "030 1234"))
try show("pattern of elements", request(tags: ["fine", "Not fine"]))
try show("max_items", request(tags: ["a", "b", "c", "d"]))
try show("min_items", request(tags: ["a"]))
try show("a limit in an element", request(lines: [Pay.CreatePayment.Line(sku: "A-1", quantity: 100)]))
try show("a format in an element", request(lines: [Pay.CreatePayment.Line(sku: "A-1", media: "pdf")]))
try show("a limit in an object", request(country: "Germany"))
try show("a limit in a case of a union", request(method: .card(Pay.Card(last4: "42"))))
try show("required_if", request(capture: .nextDay))
try show("excludes for a value", request(capture: .never, due: "2026-02-01"))
try show("excludes an input", request(email: "ada@example.com", phone: "+49301234"))
try show("a number that the connector does not take", request(version: ._1))
try show("a case that is not known yet", request(method: .unknown(["type": "CRYPTO", "coin": "XBT"])))

// A payment that holds one of everything, there and back.

let json = """
  {"id": "p1", "amount": {"value": 0.1234567890123456789, "currency": "EUR"}, "status": "HELD",
   "method": {"type": "CRYPTO", "coin": "XBT"}, "fee": 12345678901234567.89, "due": "2026-02-28", "receipt": "aGk=",
   "secure_version": 2, "score_steps": [-1, 0, 7], "counters": {"tries": 3}, "grid": [["a", null], []],
   "comment": {"text": "yes", "answers": {"text": "why?", "answers": null}}, "descriptor": null}
  """
let payment = try JSONDecoder().decode(Pay.Payment.self, from: Data(json.utf8))
print(payment.amount.value, payment.fee ?? 0, payment.due ?? "none", payment.receipt?.count ?? 0)
print(payment.status == .pending, payment.secureVersion == ._2, payment.scoreSteps.map(\.rawValue))
print(payment.counters ?? [:], payment.grid ?? [], payment.comment?.answers?.text ?? "none")
let again = try JSONDecoder().decode(Pay.Payment.self, from: JSONEncoder().encode(payment))
print(again == payment)
print(Pay.Heron.secureVersion(forPayment: "2.1")?.rawValue ?? 0)
print(Pay.Connector.heron.stage(of: .payments(.fee))?.id ?? "unknown", Pay.Connector.stork.stage?.id ?? "unknown")

do {
  let refusal = Data(#"{"status":"error","error":{"message":"no"}}"#.utf8)
  _ = try JSONDecoder().decode(Pay.CreatePayment.Answer.self, from: refusal)
} catch let error as Pay.APIError {
  print("refused: \(error.message)")
}
