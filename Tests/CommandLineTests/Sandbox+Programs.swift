import Foundation
import Testing
import _CoverageTestSupport

extension Sandbox {
  /// Compiles `main.swift` with the generated Swift in a folder, and runs it.
  ///
  /// The run-time library is built along, so that there is a program to run.
  func runProgram(with folder: String) throws -> Result {
    let library = Repository.url("Sources/CoverageMatrix")
    let sources = try #require(FileManager.default.enumerator(atPath: library.path)).compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") }.map { library.appendingPathComponent($0).path }
    let module = try run(
      "swiftc",
      [
        "-swift-version", "6", "-emit-library", "-static", "-emit-module", "-module-name", "CoverageMatrix",
        "-package-name", "p",
      ] + sources)
    #expect(module.status == 0, "\(module.errors)")
    let files = files(below: folder).map { "\(folder)/\($0)" } + ["main.swift"]
    let options = ["-swift-version", "6", "-I", ".", "-module-name", "Program"]
    let built = try run("swiftc", options + files + ["-L.", "-lCoverageMatrix", "-lm", "-o", "program"])
    #expect(built.status == 0, "\(built.errors)")
    return try run(self.folder.appendingPathComponent("program").path, [], environment: [:])
  }
}
