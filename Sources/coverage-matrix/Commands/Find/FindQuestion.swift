import CoverageMatrix
import _CoverageFiles
import _CoverageGenerator
import _CoverageSpec

/// The question that `find` answers.
struct FindQuestion {
  /// The words of `--unlisted`.
  enum Unlisted: String, CaseIterable {
    case no, maybe, apart
  }

  /// The coverage of the category that has the paths.
  let coverage: CompiledCoverage
  let requirements: RequirementList
  let policy: UnknownPolicy
  /// The former paths that were followed.
  let moved: [FormerName]
  /// Only what is released to everybody counts.
  let asksForGeneral: Bool
  /// The parts of the answer beside the connectors that meet the requirements.
  let explains: Bool
  let relaxes: Bool
  let covers: Bool

  /// - Throws: `ToolError` if there is no answer.
  init(_ arguments: ParsedArguments) throws {
    let paths = arguments.operands
    asksForGeneral = arguments.has(.general)
    explains = arguments.has(.explain)
    relaxes = arguments.has(.relax)
    covers = arguments.has(.cover)
    policy = try Self.policy(arguments)
    try Self.checkCombination(arguments)
    let categories = try arguments.categories().map { CompiledCoverage($0) }
    let file = try arguments[.from].map { path in
      LoadedFile<RequirementsFile>(reading: try SpecFile(readingFrom: path))
    }
    let filePaths = file?.value?.paths.map(\.value) ?? []
    let candidates = categories.knowingMost(of: paths + filePaths)
    guard let first = candidates.first else { throw ToolError("the spec has no category") }
    coverage = first
    try Self.check(paths, file, path: arguments[.from], in: coverage, of: categories)
    if candidates.count > 1 {
      let names = candidates.map { "'\($0.category.id)'" }.joined(separator: ", ")
      throw ToolError("more than one category has all paths (\(names)); name it with --category")
    }
    let numbers = paths.compactMap(first.capability)
    moved = first.moved(paths + filePaths)
    var list = arguments.has(.any) ? RequirementList().any(of: numbers) : RequirementList(numbers)
    if let requirements = file?.value { list = list.adding(requirements, in: coverage) }
    requirements = list
    if covers, requirements.coverable.isEmpty {
      throw ToolError("option '--cover' needs a path that is asked for in itself, not in a choice or a wish")
    }
  }

  private static func policy(_ arguments: ParsedArguments) throws -> UnknownPolicy {
    // A synonym of 'maybe' that the usage line leaves out.
    if arguments[.unlisted] == "yes" { return .maybe }
    return switch try arguments.choice(.unlisted, default: Unlisted.no) {
    case .no: .no
    case .maybe: .maybe
    case .apart: .apart
    }
  }

  private static func checkCombination(_ arguments: ParsedArguments) throws {
    if arguments.operands.isEmpty, arguments[.from] == nil {
      throw ToolError("missing arguments; usage: coverage-matrix find <path>... or --from <file>")
    }
    if arguments.has(.any), arguments.operands.isEmpty {
      throw ToolError("option '--any' needs paths")
    }
    if arguments.has(.any), arguments.has(.cover) {
      throw ToolError("options '--any' and '--cover' exclude each other: a cover has all paths")
    }
  }

  /// Throws an error if there are errors in a requirements file, or unknown paths.
  private static func check(
    _ paths: [String], _ file: LoadedFile<RequirementsFile>?, path: String?, in coverage: CompiledCoverage,
    of categories: [CompiledCoverage]
  ) throws {
    let suggestions = PathSuggestions([coverage])
    var messages = paths.filter { coverage.capability(at: $0) == nil }.map { path in
      guard let other = categories.first(where: { $0.capability(at: path) != nil }) else {
        return ToolError.unknownPath(path, suggestion: suggestions(for: path)).message
      }
      return "no category has all paths: '\(path)' is of '\(other.category.id)', and not of "
        + "'\(coverage.category.id)'; ask for each by itself"
    }
    let findings = (file?.diagnostics ?? []) + (file?.value?.unknownPaths(in: coverage.category) ?? [])
    if let path, !findings.isEmpty { messages.append("the requirements in '\(path)' have errors") }
    if !messages.isEmpty { throw ToolError(messages.joined(separator: "\nerror: "), diagnostics: findings) }
  }
}

extension [CompiledCoverage] {
  /// The categories that have the most of some paths.
  fileprivate func knowingMost(of paths: [String]) -> [CompiledCoverage] {
    let counts = map { coverage in paths.count { coverage.capability(at: $0) != nil } }
    return zip(self, counts).filter { $1 == counts.max() }.map(\.0)
  }
}

extension RequirementList {
  /// Adds the requirements of a file; paths that the category lacks have been reported.
  func adding(_ file: RequirementsFile, in coverage: CompiledCoverage) -> RequirementList {
    file.groups.reduce(adding(file.terms, in: coverage)) { list, group in
      list.group(group.name.value, RequirementList().adding(group.terms, in: coverage))
    }
  }

  private func adding(_ terms: RequirementsFile.Terms, in coverage: CompiledCoverage) -> RequirementList {
    func numbers(_ paths: [Located<String>]) -> [Int] { paths.compactMap { coverage.capability(at: $0.value) } }
    // A mandatory capability is a choice of one.
    var list = numbers(terms.all).reduce(self) { $0.any(of: [$1]) }
    for choice in terms.choices { list = list.any(of: numbers(choice)) }
    for wish in terms.optional { list = list.optional(numbers([wish.path]), weight: wish.weight) }
    return list
  }

  /// The capabilities that are mandatory by themselves, which connectors can cover together.
  var coverable: [Int] {
    items.filter { $0.isMandatory && $0.alternatives.count == 1 }.flatMap(\.alternatives)
  }
}
