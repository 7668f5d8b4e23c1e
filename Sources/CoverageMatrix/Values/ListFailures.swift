/// The errors of list elements that a decoder leaves out, so that one bad element does not lose the record around it.
///
/// A decoder that has one reads each list in a generated record like a ``LenientList``; without one, the first bad
/// element is the error of the whole.
///
/// ```swift
/// let failures = ListFailures()
/// decoder.userInfo[ListFailures.key] = failures
/// let job = try decoder.decode(ATS.Job.self, from: data)
/// failures.all
/// ```
///
/// It collects the errors of one decoding at a time: do not share it between decoders that run side by side. A union
/// whose types are told apart by their form takes the first type that fits with elements left out.
public final class ListFailures: @unchecked Sendable {
  /// The key for the `userInfo` of a decoder.
  public static let key: CodingUserInfoKey = {
    guard let key = CodingUserInfoKey(rawValue: "CoverageMatrix.ListFailures") else {
      preconditionFailure("every text is a key")
    }
    return key
  }()

  /// The errors in the order in which they were met, each with the coding path from the root of the JSON.
  public private(set) var all: [DecodingError] = []

  /// A collection without errors.
  public init() {}

  /// Reads the list that a decoder has come to, in place of an error in an element; throws that error where nobody
  /// collects any.
  @_documentation(visibility: internal)
  public static func elements<Element: Decodable>(
    of decoder: any Decoder, insteadOf error: any Error
  ) throws -> [Element] {
    guard let failures = decoder.userInfo[key] as? ListFailures else { throw error }
    let list = try LenientList<Element>(from: decoder)
    failures.all += list.failures.map(\.error)
    return list.elements
  }
}
