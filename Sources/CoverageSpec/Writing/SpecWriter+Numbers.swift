extension SpecWriter {
  /// The text of a file whose last member is an object of numbers, laid out as a tree of them would be.
  ///
  /// A file may have a number for each line of another one, which is more than all else that it says.
  ///
  /// - Parameters:
  ///   - members: The members before.
  ///   - key: The key of the last member, which is left out where there are no numbers.
  ///   - numbers: The numbers from zero on, with their keys in two parts.
  package static func write(
    _ members: [JSONMember], _ key: String, numbers: [(prefix: String, name: String, number: Int)]
  ) -> String {
    if numbers.isEmpty { return write(JSONNode(.object(members))) }
    var writer = SpecWriter()
    writer.text.append("{")
    for member in members { writer.write(member, indent: 2, isInRoot: true, isLast: false) }
    writer.startLine(indent: 2)
    _ = OneLine.appendQuoted(key, to: &writer.text)
    writer.text.append(": {")
    for (index, (prefix, name, number)) in numbers.enumerated() {
      if index > 0 { writer.text.append(",") }
      writer.startLine(indent: 4)
      OneLine.appendQuoted(prefix, name, to: &writer.text)
      writer.text.append(": ")
      writer.text.append(decimal: number)
    }
    writer.startLine(indent: 2)
    writer.text.append("}\n}\n")
    return String(decoding: writer.text, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends the digits of a number that is not below zero.
  fileprivate mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
