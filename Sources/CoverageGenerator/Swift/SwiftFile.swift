import _CoverageSpec

/// A file of generated Swift.
enum SwiftFile {
  /// A file whose first line says where it comes from.
  ///
  /// A file for a part that is not requested has no code: builds plan their files by name.
  static func make(
    _ name: String, of part: GenerationOptions.FilePart, from sources: String,
    importing imports: SwiftImports = .runtime, _ scope: SwiftScope, _ body: @autoclosure () -> SwiftTemplate
  ) -> OutputFile {
    guard scope.options.makes(part) else { return empty(name) }
    let parts = [imports.code(scope), body()].filter { !$0.isEmpty }
    let file: SwiftTemplate = """
      \(GeneratedMarker.line) from \(sources). Do not edit.

      \(parts, separatedBy: "\n\n")

      """
    return OutputFile(.swift, "\(name).swift", file.text(in: scope))
  }

  /// A file that the configuration leaves without code.
  static func empty(_ name: String) -> OutputFile {
    OutputFile(.swift, "\(name).swift", "\(GeneratedMarker.line). The configuration leaves it empty. Do not edit.\n")
  }
}

/// The imports of a file of generated Swift.
///
/// A public import that no public declaration needs is a warning.
struct SwiftImports: OptionSet, Sendable {
  let rawValue: Int

  /// The run-time library.
  static let runtime = SwiftImports(rawValue: 1)
  /// The library that has `Date`, `Decimal` and `Data`: `FoundationEssentials` where it stands alone, as on Linux.
  static let foundation = SwiftImports(rawValue: 2)
  /// The imports are for function bodies alone.
  static let hidden = SwiftImports(rawValue: 4)
  /// Whoever imports the target sees the libraries, too, where what is generated is public.
  static let passedOn = SwiftImports(rawValue: 8)
  /// The run-time library, for function bodies and private members alone.
  static let hiddenRuntime = SwiftImports(rawValue: 16)

  fileprivate func code(_ scope: SwiftScope) -> SwiftTemplate {
    // Beside imports that are `package`, one that says nothing is ambiguous.
    let hidden = scope.options.access == .package ? "internal " : ""
    let access = contains(.hidden) ? hidden : scope.access
    let isPassedOn = contains(.passedOn) && scope.options.access == .public
    let library = (isPassedOn ? "@_exported " : "") + access
    let foundation: SwiftTemplate = """
      #if canImport(FoundationEssentials)
      \(access)import FoundationEssentials
      #else
      \(access)import Foundation
      #endif
      """
    let imports: [SwiftTemplate] =
      (contains(.runtime)
        ? ["\(library)import CoverageMatrix"]
        : contains(.hiddenRuntime) ? ["\(hidden)import CoverageMatrix"] : [])
      + (scope.options.categoryModule.map { ["\(library)import \(SwiftNaming.escaped($0))"] } ?? [])
      + scope.options.imports.map { "\(hidden)import \(SwiftNaming.escaped($0))" }
      + (contains(.foundation) ? [foundation] : [])
    return "\(imports, separatedBy: "\n\n")"
  }
}

extension SwiftImports {
  /// The imports of public declarations that name some types.
  init(for types: [TypeReference]) {
    self = []
    if types.contains(where: { $0.isFreeJSON || $0.name == "date" }) { insert(.runtime) }
    if types.contains(where: { $0.isOfFoundation }) { insert(.foundation) }
  }
}
