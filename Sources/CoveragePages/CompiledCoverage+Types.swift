import _CoverageGenerator
import _CoverageSpec

extension CompiledCoverage {
  /// The types of all fields and inputs in words, by capability number.
  var memberTypes: [Int: String] {
    var types: [Int: String] = [:]
    for model in category.models {
      guard let group = layout.group(of: model.id) else { continue }
      for (number, field) in zip(group.members, model.fields) {
        types[number] = field.type.spelling + (field.isNullable ? " or null" : "")
      }
    }
    for action in category.actions {
      guard let group = layout.group(of: action.id) else { continue }
      for (number, input) in zip(group.members, action.coverageInputs) {
        types[number] = input.type.spelling + (input.isAlwaysRequired ? ", required by the API" : "")
      }
    }
    return types
  }
}
