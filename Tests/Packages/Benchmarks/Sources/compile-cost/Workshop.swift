import Foundation

/// Where sources are made and compiled.
struct Workshop {
  let work: URL
  /// The root of the package that is measured.
  let root: URL
  let tool: URL

  var compiler: Compiler { Compiler(work: work) }

  /// The folder of the real category.
  var spec: URL { root.appendingPathComponent("Spec/ats") }

  /// The files of the run-time library.
  func runtimeFiles() throws -> [URL] {
    let folder = root.appendingPathComponent("Sources/CoverageMatrix")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map(folder.appendingPathComponent)
  }

  /// The generated Swift of a category folder, as files.
  ///
  /// - Parameter parts: those of the category that are generated; nil for all.
  func generate(_ spec: URL, as name: String, parts: [String]? = nil) throws -> [URL] {
    let output = work.appendingPathComponent(name)
    var arguments = ["generate", "--spec", spec.path, "--output", output.path]
    if let parts {
      let list = parts.map { "\"\($0)\"" }.joined(separator: ", ")
      let configuration = ["coverage-matrix.json": "{ \"emit\": [\(list)] }\n"]
      let files = try write(configuration, as: "\(name)-configuration")
      arguments += ["--configuration"] + files.map(\.path)
    }
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    // Connectors that are made up get warnings, which only matter when there are errors among them.
    let log = work.appendingPathComponent("\(name).log")
    try Data().write(to: log)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 {
      print(try String(contentsOf: log, encoding: .utf8))
      throw ToolFailure(status: process.terminationStatus)
    }
    let names = FileManager.default.enumerator(atPath: output.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map(output.appendingPathComponent)
  }

  /// Files by their names and texts.
  func write(_ files: [String: String], as name: String) throws -> [URL] {
    let folder = work.appendingPathComponent(name, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try files.sorted { $0.key < $1.key }.map { name, text in
      let file = folder.appendingPathComponent(name)
      try Data(text.utf8).write(to: file)
      return file
    }
  }
}

extension [URL] {
  /// The files with some names, which are given without `.swift`.
  func named(_ names: Set<String>) -> [URL] {
    filter { names.contains($0.deletingPathExtension().lastPathComponent) }
  }
}
