/// What a category says of the parameters of a model's list; see ``CoverageCategory/details``.
struct QueryRules {
  /// The coverage paths without which the API answers with nothing, by parameter.
  private(set) var needs: [String: [String]] = [:]
  /// The numbers that the API takes, by parameter.
  private(set) var ranges: [String: ClosedRange<Int>] = [:]
  /// The parameter that has the API ignore filters on what a connector does not support.
  private(set) var ignoring: String?

  /// - Complexity: O(*n*) in the length of the text.
  init(_ text: StaticBytes, of model: String) {
    var reader = RecordReader(text)
    while let record = reader.next() {
      let words = record.value.unicodeScalars.split(separator: " ").map { String($0) }
      switch record.key {
      case "parameter": for name in record.paths { needs[name] = words.map { "\(model).\($0)" } }
      case "filter" where record.paths.count == 2 && record.paths[0] == model: needs[record.paths[1]] = words
      case "range":
        let bounds = words.compactMap { Int($0) }
        if bounds.count == 2, bounds[0] <= bounds[1] {
          for name in record.paths { ranges[name] = bounds[0]...bounds[1] }
        }
      case "ignoring": ignoring = record.paths.first
      default: break
      }
    }
  }
}
