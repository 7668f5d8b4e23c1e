import CoverageSpec

/// A file of generated Swift.
enum SwiftFile {
  /// A file whose first line says where it comes from.
  static func make(
    _ name: String, from sources: String, importing imports: SwiftImports = .runtime, _ body: SwiftTemplate
  ) -> OutputFile {
    let parts = [imports.code, body].filter { !$0.text.isEmpty }
    let file: SwiftTemplate = """
      \(GeneratedMarker.line) from \(sources). Do not edit.

      \(parts, separatedBy: "\n\n")

      """
    return OutputFile(.swift, "\(name).swift", file.text)
  }
}

/// What a file of generated Swift imports.
///
/// A public import that no public declaration needs is a warning.
struct SwiftImports: OptionSet {
  let rawValue: Int

  /// The run-time library.
  static let runtime = SwiftImports(rawValue: 1)
  /// The library that has `Date`: `FoundationEssentials` where it stands alone, as on Linux.
  static let foundation = SwiftImports(rawValue: 2)
  /// The imports are for function bodies alone.
  static let hidden = SwiftImports(rawValue: 4)

  fileprivate var code: SwiftTemplate {
    let access = contains(.hidden) ? "" : "public "
    let foundation: SwiftTemplate = """
      #if canImport(FoundationEssentials)
      \(access)import FoundationEssentials
      #else
      \(access)import Foundation
      #endif
      """
    let imports: [SwiftTemplate] =
      (contains(.runtime) ? ["\(access)import CoverageMatrix"] : []) + (contains(.foundation) ? [foundation] : [])
    return "\(imports, separatedBy: "\n\n")"
  }
}

extension SwiftImports {
  /// What public declarations need that name some types.
  init(for types: [TypeReference]) {
    self = []
    if types.contains(where: \.isFreeJSON) { insert(.runtime) }
    if types.contains(where: \.isDate) { insert(.foundation) }
  }
}
