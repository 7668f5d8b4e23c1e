import Foundation
import Testing
import UnifiedATS

/// What a settings file and the views of an app ask of the values.
@Suite("Values in settings and in views")
struct StoredValueTests {
  private struct Settings: Codable, Equatable {
    var connector: ATS.Connector
    var columns: [ATS.Capability]
    var needed: ATS.CapabilitySet
    var shown: CoverageStatus
    var reason: Availability
    var status: ATS.JobStatus
    var colors: [ATS.Connector: String]
    var widths: [ATS.Capability: Int]
    var counts: [CoverageStatus: Int]
  }

  private let settings = Settings(
    connector: .careerplug, columns: [.jobs(.salaryAmount), .createCandidate(.candidateGender)],
    needed: [.feature(.deltaSyncs), .jobs(.name), .jobs], shown: .notImplemented, reason: .optedOut, status: .open,
    colors: [.recruhr: "green"], widths: [.jobs: 12], counts: [.unlisted: 3])

  private let file = """
    {
      "colors" : {
        "recruhr" : "green"
      },
      "columns" : [
        "jobs.salary_amount",
        "create_candidate.candidate.gender"
      ],
      "connector" : "careerplug",
      "counts" : {
        "unlisted" : 3
      },
      "needed" : [
        "jobs",
        "jobs.name",
        "features.delta_syncs"
      ],
      "reason" : "opted_out",
      "shown" : "not_implemented",
      "status" : "OPEN",
      "widths" : {
        "jobs" : 12
      }
    }
    """

  @Test("A settings file has paths, slugs and texts, sets in the order of the spec, and reads back the same")
  func settingsFile() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    #expect(String(decoding: try encoder.encode(settings), as: UTF8.self) == file)
    #expect(try JSONDecoder().decode(Settings.self, from: Data(file.utf8)) == settings)
  }

  @Test(
    "What the category does not have is an error that says so, at its place",
    arguments: [
      (
        #""jobs.name","#, #""jobs.nmae","#, ["needed", "Index 1"],
        "No capability of 'ats' has the path 'jobs.nmae'."
      ),
      (#": "careerplug""#, #": "careerplus""#, ["connector"], "No connector of 'ats' has the slug 'careerplus'."),
      (
        #""not_implemented""#, #""not implemented""#, ["shown"],
        "Cannot initialize CoverageStatus from invalid String value not implemented"
      ),
    ])
  func unknown(old: String, new: String, path: [String], reason: String) throws {
    let file = file.replacing(" : ", with: ": ").replacing(old, with: new)
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Settings.self, from: Data(file.utf8))
    }
    guard case .dataCorrupted(let context)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == path)
    #expect(context.debugDescription == reason)
  }

  /// The initializer of SwiftUI's `ForEach`.
  private func rows<Data: RandomAccessCollection>(_ data: Data) -> [Data.Element.ID] where Data.Element: Identifiable {
    data.map(\.id)
  }

  /// The selection of SwiftUI's `Picker` with tags.
  private func selection<Value: Hashable>(_ value: Value, among tags: [Value]) -> Int? { tags.firstIndex(of: value) }

  /// SwiftUI's `AppStorage`.
  private struct Stored<Value: RawRepresentable> where Value.RawValue == String {
    var defaults: [String: String] = [:]
    var fallback: Value

    var value: Value {
      get { defaults["key"].flatMap(Value.init(rawValue:)) ?? fallback }
      set { defaults["key"] = newValue.rawValue }
    }
  }

  @Test("Views list, tag and select them")
  func views() {
    #expect(rows(ATS.Connector.all) == ["careerplug", "carerix", "crelate", "erecruiter", "recruhr"])
    #expect(rows(Array(settings.needed)) == ["jobs", "jobs.name", "features.delta_syncs"])
    #expect(rows(CoverageStatus.allCases) == ["supported", "unsupported", "not_implemented", "unlisted"])
    #expect(rows(ATS.SalaryExpectationPeriod.allCases) == [.month, .year])
    #expect(rows(ATS.JobStatus.allKnown) == [.open, .closed, .draft, .archived])
    #expect(selection(.crelate, among: ATS.Connector.all) == 2)
    #expect(selection(.jobs, among: ATS.Capability.all) == ATS.Capability.jobs.ordinal)
    #expect(selection(.unlisted, among: CoverageStatus.allCases) == 3)
    #expect(selection(.draft, among: ATS.JobStatus.allKnown) == 2)
  }

  @Test("What a view stores is found again, and what is not known gives the default")
  func storage() {
    var connector = Stored(fallback: ATS.Connector.carerix)
    connector.value = .recruhr
    #expect(connector.defaults == ["key": "recruhr"])
    #expect(connector.value == .recruhr)
    connector.defaults["key"] = "gone"
    #expect(connector.value == .carerix)

    var capability = Stored(fallback: ATS.Capability.jobs)
    capability.value = .createCandidate(.candidateGender)
    #expect(capability.defaults == ["key": "create_candidate.candidate.gender"])
    #expect(capability.value == .createCandidate(.candidateGender))

    var status = Stored(fallback: CoverageStatus.unlisted)
    status.value = .notImplemented
    #expect(status.defaults == ["key": "not_implemented"])
    #expect(status.value == .notImplemented)
  }

  @Test("Connectors and capabilities are compared and hashed as the numbers that they are")
  func identity() {
    for connector in ATS.Connector.all {
      #expect(ATS.Connector.all.filter { $0 != connector }.count == ATS.Connector.all.count - 1)
    }
    #expect(Set(ATS.Capability.all).count == ATS.Capability.all.count)
    #expect(CoverageStatus.allCases.filter { $0 != .unlisted }.count == 3)
  }
}
