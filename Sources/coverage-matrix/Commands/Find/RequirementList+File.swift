import CoverageMatrix
import _CoverageGenerator
import _CoverageSpec

extension RequirementList {
  /// Adds what a file asks for; paths that the category lacks have been reported.
  func adding(_ file: RequirementsFile, in coverage: CompiledCoverage) -> RequirementList {
    file.groups.reduce(adding(file.terms, in: coverage)) { list, group in
      list.group(group.name.value, RequirementList().adding(group.terms, in: coverage))
    }
  }

  private func adding(_ terms: RequirementsFile.Terms, in coverage: CompiledCoverage) -> RequirementList {
    func numbers(_ paths: [Located<String>]) -> [Int] { paths.compactMap { coverage.capability(at: $0.value) } }
    // A choice of one is what is mandatory in itself.
    var list = numbers(terms.all).reduce(self) { $0.any(of: [$1]) }
    for choice in terms.choices { list = list.any(of: numbers(choice)) }
    for wish in terms.optional { list = list.optional(numbers([wish.path]), weight: wish.weight) }
    return list
  }

  /// The capabilities that are mandatory in themselves, which connectors can cover together.
  var coverable: [Int] {
    items.filter { $0.isMandatory && $0.alternatives.count == 1 }.flatMap(\.alternatives)
  }
}
