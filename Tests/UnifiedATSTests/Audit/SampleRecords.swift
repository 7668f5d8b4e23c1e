import CoverageMatrix
import Foundation
import UnifiedATS

/// Records of every model that carry what a test wants them to.
struct SampleRecords {
  /// A field whose value is up to the tool.
  typealias Field = (model: CategoryFile.Model, capability: ATS.Capability)

  let models: [CategoryFile.Model]
  private var generator: RecordGenerator
  private let types: [String: any RecordType.Type]

  init() throws {
    let category = try CategoryFile.load()
    models = category.models
    generator = RecordGenerator(category, seed: 3)
    let types: [any RecordType.Type] = [
      ATS.User.self, ATS.Job.self, ATS.Candidate.self, ATS.ApplicationStage.self, ATS.Application.self,
      ATS.ScreeningQuestion.self, ATS.Interview.self, ATS.Role.self, ATS.JobScreeningQuestion.self,
      ATS.JobRoleAssignment.self, ATS.Tag.self, ATS.CandidateTag.self, ATS.JobApplicationStage.self,
      ATS.HiringTeamMember.self, ATS.UserRole.self, ATS.Interviewer.self, ATS.Offer.self, ATS.RejectionReason.self,
      ATS.JobPosting.self, ATS.Note.self, ATS.Scorecard.self, ATS.Attachment.self,
    ]
    self.types = Dictionary(uniqueKeysWithValues: types.map { ($0.model.path, $0) })
  }

  var fields: [Field] {
    models.flatMap { model in
      model.fields.filter(\.isUpToTool).compactMap { field in
        ATS.Capability(path: "\(model.id).\(field.id)").map { (model, $0) }
      }
    }
  }

  /// Adds a record that carries some of the fields that are up to the tool, and all others.
  mutating func add<Covering: ATS.ConnectorType>(
    _ model: CategoryFile.Model, carrying isCarried: (ATS.Capability) -> Bool,
    to audit: inout CoverageAudit<Covering>
  ) throws {
    guard let type = types[model.id] else { throw CocoaError(.fileReadUnknown) }
    try decode(type, from: json(of: model, carrying: isCarried)).add(to: &audit)
  }

  private mutating func json(
    of model: CategoryFile.Model, carrying isCarried: (ATS.Capability) -> Bool
  ) -> JSONValue {
    var object: [String: JSONValue] = [:]
    for field in model.fields {
      let capability = ATS.Capability(path: "\(model.id).\(field.id)")
      if !field.isUpToTool || capability.map(isCarried) ?? false {
        object[field.id] = fullValue(of: field)
      } else if field.nullable == true {
        object[field.id] = .null
      } else if field.optional != true {
        object[field.id] = []
      }
    }
    return .object(object)
  }

  private mutating func fullValue(of field: CategoryFile.Member) -> JSONValue {
    var value = JSONValue.null
    while value._carriesNothing { value = generator.value(field.type) }
    return value
  }

  private func decode<Record: RecordType>(_: Record.Type, from json: JSONValue) throws -> Record {
    try JSONDecoder().decode(Record.self, from: JSONEncoder().encode(json))
  }

  private typealias RecordType = CoverageRecord<ATS> & Decodable
}

extension CategoryFile.Member {
  /// Whether it is up to the tool if the field carries a value.
  fileprivate var isUpToTool: Bool {
    expands == nil && (nullable == true || optional == true || type.hasSuffix("[]"))
  }
}

extension CoverageRecord<ATS> {
  fileprivate func add<Covering: ATS.ConnectorType>(to audit: inout CoverageAudit<Covering>) {
    audit.add(self)
  }
}
