/// Strings in a fixed order, looked up by index and, where an order is given, by text.
@_documentation(visibility: internal)
public struct NameTable: Sendable {
  private let text: StaticBytes
  private let starts: PackedIntegers
  private let order: PackedIntegers

  /// A table over texts that stand one after the other, each followed by a line feed.
  ///
  /// - Parameters:
  ///   - text: the texts in UTF-8.
  ///   - starts: the offset of each text, and at the end the number of all bytes.
  ///   - order: the indices of the texts sorted by their UTF-8 bytes; empty where no text is looked up.
  public init(text: StaticBytes, starts: StaticBytes, order: StaticBytes) {
    self.text = text
    self.starts = PackedIntegers(starts)
    self.order = PackedIntegers(order)
  }

  /// The number of strings.
  package var count: Int { starts.count - 1 }

  /// The text at an index below `count`.
  package subscript(index: Int) -> String {
    text.string(in: range(of: index))
  }

  /// The index of a text, or nil where the table does not have it.
  ///
  /// - Complexity: O(log *n*) comparisons; nothing is allocated.
  package func index(of name: String) -> Int? {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      let index = order[middle]
      let comparison = text.compare(range(of: index), with: name)
      if comparison == 0 { return index }
      if comparison < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private func range(of index: Int) -> Range<Int> {
    starts[index]..<(starts[index + 1] - 1)
  }
}

/// Non-negative integers, five characters each, five bits a character, the lowest bits first.
@frozen
@usableFromInline
package struct PackedIntegers: Sendable {
  /// The number of characters that encode an integer.
  package static var width: Int { 5 }
  /// The largest number that fits.
  package static var maximum: Int { (1 << 25) - 1 }

  @usableFromInline let bytes: StaticBytes

  /// Numbers written with ``width`` characters from `@` (0) to `_` (31) each.
  @inlinable
  package init(_ bytes: StaticBytes) {
    self.bytes = bytes
  }

  /// The number of integers.
  package var count: Int { bytes.count / Self.width }

  /// The number at an index below `count`.
  package subscript(index: Int) -> Int {
    var number = 0
    for digit in (0..<Self.width).reversed() {
      number = number << 5 | Int(bytes[index * Self.width + digit] & 31)
    }
    return number
  }
}
