import Foundation

/// Checks the Swift files of a folder as one module, against this build's `CoverageMatrix`.
enum Typechecker {
  /// The files that the compiler refuses, each with its errors.
  static func filesWithErrors(in folder: URL) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    let log = folder.appendingPathComponent("log")
    try Data().write(to: log)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "swiftc", "-typecheck", "-parse-as-library", "-swift-version", "6", "-suppress-warnings",
        "-whole-module-optimization", "-module-name", "Clients", "-I", modules.path,
      ] + names.sorted().map { folder.appendingPathComponent($0).path }
    process.standardError = try FileHandle(forWritingTo: log)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    var found: [String: String] = [:]
    for line in try String(contentsOf: log, encoding: .utf8).split(separator: "\n") {
      guard line.hasPrefix(folder.path + "/"), let mark = line.range(of: ": error: ") else { continue }
      let place = line[..<mark.lowerBound].dropFirst(folder.path.count + 1)
      let name = String(place.prefix { $0 != ":" })
      found[name, default: ""] += line.dropFirst(folder.path.count + 1) + "\n"
    }
    // An error that is in no file would be lost.
    if found.isEmpty, process.terminationStatus != 0 { found["log"] = try String(contentsOf: log, encoding: .utf8) }
    return found
  }

  /// Where this build's modules are, on either build system.
  private static var modules: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let products = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    let native = products.appendingPathComponent("Modules")
    return FileManager.default.fileExists(atPath: native.path) ? native : products
  }
}
