import Foundation
import Testing

/// Expects exactly the text of a file in the folder `Snapshots` beside the test.
///
/// With `RECORD_SNAPSHOTS=1` in the environment, the text is written to the file instead, and the test fails once, so that
/// no recording goes unseen.
package func expectSnapshot(
  _ text: String?, _ name: String, testFile: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Snapshots")
  try expectSnapshot(text, at: folder.appendingPathComponent(name), sourceLocation: sourceLocation)
}

/// Expects exactly the text of a file, which is recorded like a snapshot.
package func expectSnapshot(
  _ text: String?, at file: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let text = try #require(text, "there is nothing to compare with \(file.path)", sourceLocation: sourceLocation)
  let expected = try? String(contentsOf: file, encoding: .utf8)
  // Bytes are compared: equal strings may differ in them.
  if let expected, expected.utf8.elementsEqual(text.utf8) { return }
  guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil else {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("\(file.path) is recorded; review its difference", sourceLocation: sourceLocation)
    return
  }
  Issue.record(
    """
    \(expected.map { firstDifference(text, from: $0) } ?? "there is no snapshot")
    in \(file.path)
    RECORD_SNAPSHOTS=1 swift test --filter <the test> records the text
    """, sourceLocation: sourceLocation)
}

private func firstDifference(_ text: String, from expected: String) -> String {
  let (found, wanted) = (
    text.split(separator: "\n", omittingEmptySubsequences: false),
    expected.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let index = zip(found, wanted).prefix { $0.utf8.elementsEqual($1.utf8) }.count
  func line(_ lines: [Substring]) -> String { index < lines.count ? lines[index].debugDescription : "the end" }
  return "line \(index + 1) is \(line(found)), not \(line(wanted))"
}
