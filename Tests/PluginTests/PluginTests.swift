import CoverageMatrix
import Foundation
import Testing
import _CoverageTestSupport

/// This target has the build plugin and a link to `Spec/ats`: `ATS` here is what the plugin made for it.
struct PluginTests {
  @Test("The plugin's Swift compiles and answers")
  func answers() {
    #expect(ATS.Connector.careerplug.supports(.jobs))
    #expect(
      ATS.connectors(supporting: []).map(\.slug) == ["careerplug", "carerix", "crelate", "erecruiter", "recruhr"])
  }

  @Test("The plugin's files have the bytes of those for review, which the library is built from")
  func bytes() throws {
    let outputs = try #require(Self.outputs)
    let review = Repository.url("Generated/ats/Swift")
    let names = try FileManager.default.contentsOfDirectory(atPath: review.path)
    #expect(names.count > 20)
    for name in names {
      let made = try Data(contentsOf: outputs.appendingPathComponent("Spec-\(name)"))
      #expect(made == (try Data(contentsOf: review.appendingPathComponent(name))), "\(name)")
    }
  }

  /// The folder that the plugin wrote into, which build systems keep at different places below the build's folder.
  private static var outputs: URL? {
    var folder = Sandbox.products
    while folder.pathComponents.count > 1 {
      let paths = FileManager.default.enumerator(
        at: folder.appendingPathComponent("plugins"), includingPropertiesForKeys: nil)
      while let file = paths?.nextObject() as? URL {
        if file.lastPathComponent == "Spec-Namespace.swift", file.pathComponents.contains("PluginTests") {
          return file.deletingLastPathComponent()
        }
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}
