import Foundation

extension String {
  /// Whether the text comes before another in the order of their bytes.
  ///
  /// A comparison of two views is a call for each byte in code that is not optimized.
  package func precedesByBytes(_ other: String) -> Bool {
    var (first, second) = (self, other)
    return first.withUTF8 { first in
      second.withUTF8 { second in
        guard let a = first.baseAddress, let b = second.baseAddress else { return first.count < second.count }
        let order = memcmp(a, b, min(first.count, second.count))
        return order == 0 ? first.count < second.count : order < 0
      }
    }
  }
}
