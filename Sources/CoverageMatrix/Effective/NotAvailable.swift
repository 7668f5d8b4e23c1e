/// Says that something a program asked for cannot be used.
struct NotAvailable {
  /// The connector's name.
  let connector: String
  /// The coverage path.
  let capability: String
  let availability: Availability

  /// What is missing, in a sentence.
  var text: String {
    switch availability {
    case .unsupported: "\(connector) does not support \(capability)"
    case .notImplemented: "\(connector) has \(capability), but it was not built"
    case .unlisted: "\(capability) is not listed for \(connector)"
    case .disabledByScope: "\(connector) supports \(capability), but it is off for this customer"
    default: "\(connector) supports \(capability), but it is off for this customer: \(availability.words)"
    }
  }
}
