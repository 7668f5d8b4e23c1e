import _CoverageSpec

extension DerivedCategory {
  /// The name of the file with what was left out, which lies beside `category.json`.
  package static let leftOutFileName = "vocabulary.left-out.json"

  /// What has no place in the category, by the reasons in their order, each with the pointers into the document.
  package var leftOutJSON: JSONNode {
    var order: [String] = []
    var pointers: [String: [String]] = [:]
    for entry in leftOut {
      if pointers[entry.reason] == nil { order.append(entry.reason) }
      pointers[entry.reason, default: []].append(entry.pointer)
    }
    return .object(of: [
      "$comment": "What the OpenAPI document says and category.json has no place for. Each import writes it anew.",
      "format": 1,
      "left_out": .list(
        order.map { .object(of: ["reason": .string($0), "at": .strings(pointers[$0] ?? [])]) }),
    ])
  }
}
