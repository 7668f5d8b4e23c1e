/// A list that keeps the elements that decode, and the errors of the others.
///
/// ```swift
/// let tags = try JSONDecoder().decode(LenientList<ATS.Tag>.self, from: data)
/// tags.elements
/// tags.failures.map(\.index)
/// ```
///
/// The lists inside records are read so where a decoder has a ``ListFailures``.
public struct LenientList<Element: Decodable>: Decodable {
  /// The error in an element.
  public struct Failure: Error {
    /// The element's place among all that were sent.
    public let index: Int
    /// The error, with the coding path from the root of the JSON.
    public let error: DecodingError
  }

  /// The elements that decoded, in their order.
  public let elements: [Element]
  /// The errors of the other elements, in their order.
  public let failures: [Failure]

  /// Reads a list.
  ///
  /// - Throws: `DecodingError` where the JSON is no list.
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    var elements: [Element] = []
    var failures: [Failure] = []
    while !values.isAtEnd {
      let index = values.currentIndex
      switch try values.decode(Attempt.self).outcome {
      case .success(let element): elements.append(element)
      case .failure(let error): failures.append(Failure(index: index, error: error))
      }
    }
    self.elements = elements
    self.failures = failures
  }

  /// An element or its error: a list goes on behind an element only when that element did not throw.
  private struct Attempt: Decodable {
    let outcome: Result<Element, DecodingError>

    init(from decoder: any Decoder) throws {
      do {
        outcome = .success(try SingleValue<Element>(from: decoder).value)
      } catch let error as DecodingError {
        outcome = .failure(error)
      } catch {
        outcome = .failure(
          .dataCorrupted(
            .init(
              codingPath: decoder.codingPath, debugDescription: "The number does not fit its type",
              underlyingError: error)))
      }
    }
  }
}

extension LenientList: Sendable where Element: Sendable {}
