import Foundation

/// A folder of its own in which the tool and other programs run, deleted with the value.
package final class Sandbox: Sendable {
  /// The output and the end of a run.
  package struct Result: Equatable {
    package var output: String
    package var errors: String
    package var status: Int32

    package init(output: String, errors: String, status: Int32) {
      self.output = output
      self.errors = errors
      self.status = status
    }
  }

  package let folder: URL

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("coverage-matrix-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Runs the tool in the folder.
  package func run(_ arguments: String...) throws -> Result { try run(arguments) }

  /// Runs the tool in the folder, with nothing in its environment but what is given.
  package func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    try run(Self.products.appendingPathComponent("coverage-matrix").path, arguments, environment: environment)
  }

  /// Runs a program in the folder.
  package func run(_ program: String, _ arguments: [String], environment: [String: String]) throws -> Result {
    let output = folder.appendingPathComponent(".output")
    let errors = folder.appendingPathComponent(".errors")
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try String(contentsOf: output, encoding: .utf8), errors: try String(contentsOf: errors, encoding: .utf8),
      status: process.terminationStatus)
  }

  /// Typechecks Swift files of the folder as one module, against the modules of this build.
  package func typecheck(_ files: [String], _ options: String...) throws -> Result {
    try compile(files, ["-typecheck"] + options)
  }

  /// Compiles Swift files of the folder as one module, against the modules of this build.
  package func compile(_ files: [String], _ options: [String]) throws -> Result {
    try run("swiftc", ["-swift-version", "6", "-I", Self.modules.path] + options + files)
  }

  /// Runs a program that is found by its name, in the environment of the tests.
  package func run(_ name: String, _ arguments: [String]) throws -> Result {
    try run("/usr/bin/env", [name] + arguments, environment: ProcessInfo.processInfo.environment)
  }

  /// Runs the tool with a file as its standard input.
  package func piping(_ file: String, to arguments: String...) throws -> Result {
    let tool = Self.products.appendingPathComponent("coverage-matrix").path
    return try run(
      "/bin/sh", ["-c", #"file=$1; shift; exec "$@" <"$file""#, "sh", file, tool] + arguments, environment: [:])
  }

  package func write(_ text: String, to path: String) throws {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  package func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  package func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
  }

  /// The paths of the files below a folder, sorted; none where there is no such folder.
  package func files(below path: String) -> [String] {
    let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder.appendingPathComponent(path).path)
    return (paths ?? []).filter { !isFolder("\(path)/\($0)") }.sorted()
  }

  /// Sets the time of change of every file below a folder to a time long ago.
  package func age(_ path: String) throws {
    for file in files(below: path) {
      try FileManager.default.setAttributes(
        [.modificationDate: Self.longAgo], ofItemAtPath: folder.appendingPathComponent("\(path)/\(file)").path)
    }
  }

  /// The files below a folder that were written since `age`.
  package func written(below path: String) throws -> [String] {
    try files(below: path).filter { file in
      let path = folder.appendingPathComponent("\(path)/\(file)").path
      return try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date != Self.longAgo
    }
  }

  private static let longAgo = Date(timeIntervalSince1970: 1_000_000_000)

  /// The folder of this build's products: the tool lies beside the tests.
  package static var products: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }

  /// The folder of this build's modules, on either build system.
  package static var modules: URL {
    let native = products.appendingPathComponent("Modules")
    return FileManager.default.fileExists(atPath: native.path) ? native : products
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let path = folder.appendingPathComponent(path).path
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
