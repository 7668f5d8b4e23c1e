import Foundation

/// Checks Swift files as one module, against this build's `CoverageMatrix`.
struct Compiler {
  /// A folder for what one run needs, which is removed in the end.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("random-specs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func removeFolder() { try? FileManager.default.removeItem(at: folder) }

  /// What the compiler says against some files; nil where it says nothing.
  ///
  /// - Parameter module: the name of a module to make of them, for other files to import; nil for none.
  func complaints(_ files: [(name: String, text: String)], module: String? = nil) throws -> String? {
    let name = module ?? "Checked\(UUID().uuidString.prefix(8))"
    let place = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    for file in files { try Data(file.text.utf8).write(to: place.appendingPathComponent(file.name)) }
    let list = place.appendingPathComponent("files.txt")
    let paths: [String] = files.map { "'\(place.appendingPathComponent($0.name).path)'" }
    try Data(paths.joined(separator: "\n").utf8).write(to: list)
    let log = place.appendingPathComponent("log")
    try Data().write(to: log)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    var arguments = ["swiftc", "-parse-as-library", "-swift-version", "6", "-warnings-as-errors"]
    arguments += ["-whole-module-optimization", "-package-name", "random", "-module-name", name]
    arguments += ["-I", Self.modules.path, "-I", folder.path]
    if let module {
      arguments += ["-emit-module", "-emit-module-path", folder.appendingPathComponent("\(module).swiftmodule").path]
    } else {
      arguments.append("-typecheck")
    }
    arguments.append("@\(list.path)")
    process.arguments = arguments
    process.standardError = try FileHandle(forWritingTo: log)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus == 0 { return nil }
    return try String(contentsOf: log, encoding: .utf8).replacingOccurrences(of: place.path + "/", with: "")
  }

  /// Where this build's modules are, on either build system.
  private static var modules: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let products = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    let native = products.appendingPathComponent("Modules")
    return FileManager.default.fileExists(atPath: native.path) ? native : products
  }
}
