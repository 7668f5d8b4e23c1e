import Foundation
import Testing
import _CoverageTestSupport

@testable import _CoverageFiles

@Suite("Places that no file is written to")
struct PlaceOfFilesTests {
  @Test("A device behind a link is refused, and stays")
  func device() throws {
    let folder = try BuildFolder()
    #expect(try folder.run().isDone)
    // A pipe, which would be replaced by a file as a device would be.
    let pipe = folder.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    for name in ["Spec-state", "Spec-Names.swift"] {
      try folder.edit("connectors/crelate.json", "\"note\": \"", "\"note\": \"Edited. ")
      try folder.remove("kept/\(name)")
      try FileManager.default.createSymbolicLink(atPath: folder.path("kept/\(name)"), withDestinationPath: pipe)
      if name == "Spec-state" {
        #expect(try folder.run().isDone)
      } else {
        #expect(throws: ToolError.self) { try folder.run() }
      }
      var status = stat()
      #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
      try folder.remove("kept/\(name)")
      #expect(try folder.run() == folder.runFromNothing())
      #expect(try folder.kept() == folder.made())
    }
  }

  @Test("A state that cannot be written is no error")
  func stateInPlaceOfFolder() throws {
    let folder = try BuildFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("kept/Spec-state"), withIntermediateDirectories: true)
    for _ in 0..<2 {
      #expect(try folder.run() == folder.runFromNothing())
      #expect(try folder.kept() == folder.made())
    }
  }
}
