import _CoverageTestSupport

/// Checks Swift files as one module, against this build's `CoverageMatrix`.
struct Compiler {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// What the compiler says against some files; nil where it says nothing.
  ///
  /// - Parameter module: the name of a module to make of them, for other files to import; nil for none.
  func complaints(_ files: [(name: String, text: String)], module: String? = nil) throws -> String? {
    try? sandbox.remove("Sources")
    for file in files { try sandbox.write(file.text, to: "Sources/\(file.name)") }
    let result = try sandbox.compile(
      files.map { "Sources/\($0.name)" },
      ["-parse-as-library", "-warnings-as-errors", "-whole-module-optimization", "-package-name", "random", "-I", "."]
        + ["-module-name", module ?? "Checked"] + [module == nil ? "-typecheck" : "-emit-module"])
    return result.status == 0 ? nil : result.errors.replacing("Sources/", with: "")
  }
}
