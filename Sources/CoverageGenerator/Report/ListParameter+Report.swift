import _CoverageSpec

extension ListParameter {
  /// What the API takes and needs in words, in a format that writes values as code in some way.
  package func words(code: (String) -> String) -> [String] {
    let needed = needs.map { code($0.value) }.joined(separator: ", ")
    return [
      range.map { "\($0.lowerBound) to \($0.upperBound)" },
      defaultValue.map { "\(code($0.shownValue)) where it is not sent" },
      needed.isEmpty ? nil : "needs \(needed)",
      ignoresUnsupportedFilters ? "sets whether filters that nothing can be found by are ignored" : nil,
    ].compactMap(\.self)
  }

  /// The parameter under the keys of specs.
  var json: JSONNode {
    let value = defaultValue.map { text -> JSONNode in
      switch defaultForm?.value {
      case .number: JSONNode(.number(text))
      case .boolean: .bool(text == "true")
      case .text, nil: .string(text)
      }
    }
    return JSONNode.object(of: [
      "id": .string(id), "type": .string(type.spelling), "default": value,
      "minimum": range.map { .integer($0.lowerBound) }, "maximum": range.map { .integer($0.upperBound) },
      "needs": JSONNode.strings(needs.map(\.value)).unlessEmpty,
      "ignores_unsupported_filters": ignoresUnsupportedFilters ? true : nil,
    ]).adding(remarks.json)
  }
}
