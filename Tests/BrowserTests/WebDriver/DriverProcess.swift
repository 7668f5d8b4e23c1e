import Foundation

/// A running `chromedriver`, which ends at the latest when this program does.
final class DriverProcess: Sendable {
  struct NoPort: Error, CustomStringConvertible {
    var output: [String]
    var description: String { "chromedriver ended before it named a port: \(output.joined(separator: " | "))" }
  }

  /// The shell ends the driver when its standard input closes, which it does however this program ends.
  ///
  /// Foundation starts programs from threads that block signals, and so do those: only KILL is heard.
  private static let script = #""$0" --port=0 & driver=$!; exec >&-; read -r line; kill -KILL "$driver""#

  let port: UInt16
  private let process: Process
  private let input: Pipe

  init(program: String) async throws {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", Self.script, program]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = process
    self.input = input
    port = try await Self.port(in: output.fileHandleForReading)
  }

  /// Ends the driver, and waits until it has ended.
  func end() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Reads on after the port, as a driver that fills its pipe stands still.
  private static func port(in output: FileHandle) async throws -> UInt16 {
    let (chunks, chunk) = AsyncStream.makeStream(of: Data.self)
    output.readabilityHandler = { handle in
      let data = handle.availableData
      if data.isEmpty {
        handle.readabilityHandler = nil
        chunk.finish()
      } else {
        chunk.yield(data)
      }
    }
    var text = ""
    for await data in chunks {
      text += String(decoding: data, as: UTF8.self)
      if let match = text.firstMatch(of: /successfully on port (\d+)/), let port = UInt16(match.1) { return port }
    }
    throw NoPort(output: text.split(separator: "\n").map(String.init))
  }
}
