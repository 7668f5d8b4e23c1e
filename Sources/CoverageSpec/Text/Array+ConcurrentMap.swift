import Dispatch

extension Array where Element: Sendable {
  /// The results of a function for each element, in the order of the elements, with as many at a time as there are cores.
  package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      let places = Places(start: buffer.baseAddress)
      DispatchQueue.concurrentPerform(iterations: count) { index in
        places.start?.advanced(by: index).initialize(to: transform(self[index]))
      }
      initializedCount = count
    }
  }
}

/// Memory that several threads initialize, each in places of its own.
private struct Places<Element>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Element>?
}
