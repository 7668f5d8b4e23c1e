import CoverageMatrix
import Testing
import UnifiedATS

extension NoteTests {
  @Test("CareerPlug stage notes: it is in open beta")
  func careerPlugStage() throws {
    let connector = try #require(ATS.Connector(slug: "careerplug"))
    #expect(connector.stage == .openBeta)
    #expect(connector.notes.count == 1)
    #expect(connector.notes[0].contains("open beta"))
  }

  @Test("CareerPlug create_candidate create_application note limit attachments: one at most")
  func careerPlugLimit() throws {
    #expect(try careerPlug([.cv]).violations == [])
    let check = try careerPlug([.cv, .cv, .cv])
    #expect(
      check.violations.map(\.summary) == ["connector limit: attachments: CareerPlug takes at most 1, and 3 are sent"])
    #expect(check.violations.map(\.path) == ["create_candidate.attachments"])
    #expect(check.violations.map(\.value) == [3])
  }

  @Test("CareerPlug create_candidate create_application note allowed_values attachments.type: nothing but a CV")
  func careerPlugType() throws {
    for (type, name) in [(ATS.AttachmentType.coverLetter, "COVER_LETTER"), (.other, "OTHER")] {
      let check = try careerPlug([type])
      let text = "attachments[0].type: \(name) is not among the values CareerPlug takes: CV"
      #expect(check.violations.map(\.summary) == ["connector allowed_values: \(text)"])
      #expect(check.violations.map(\.path) == ["create_candidate.attachments.type"])
      #expect(check.violations.map(\.place) == ["attachments[0].type"])
      #expect(check.violations.map(\.value) == [.string(name)])
    }
    #expect(
      try careerPlug([.cv, .other]).violations.map(\.summary) == [
        "connector limit: attachments: CareerPlug takes at most 1, and 2 are sent",
        "connector allowed_values: attachments[1].type: OTHER is not among the values CareerPlug takes: CV",
      ])
  }

  @Test("CareerPlug create_candidate create_application note required attachments: a CV has to be sent")
  func careerPlugRequired() throws {
    let check = try careerPlug([])
    #expect(check.violations.map(\.summary) == ["connector required: attachments: CareerPlug requires it"])
    #expect(check.violations.map(\.path) == ["create_candidate.attachments"])
    #expect(check.effects == [])
  }

  @Test("CareerPlug join_user_job_role_assignments features.roles_job_roles note values owner: a hiring manager")
  func careerPlugJobRoles() throws {
    #expect(ATS.CareerPlug.unifiedType(forJobRoleAssignment: "owner") == .hiringManager)
    for role in ["recruiter", "Owner", "HIRING_MANAGER", ""] {
      #expect(ATS.CareerPlug.unifiedType(forJobRoleAssignment: role) == nil)
    }
    let note = try #require(ATS.Connector.careerplug.note(for: .jobRoleAssignments))
    #expect(note.contains("**owner** becomes unified type `HIRING_MANAGER`"))
    #expect(ATS.Connector.careerplug.note(for: .feature(.rolesJobRoles)) == note)
  }

  @Test("CareerPlug join_users_roles features.roles_system_roles note values role: owners administrate")
  func careerPlugSystemRoles() throws {
    #expect(ATS.CareerPlug.unifiedType(forUserRole: "owner") == .admin)
    #expect(ATS.CareerPlug.unifiedType(forUserRole: "recruiter") == .recruiter)
    for role in ["recruiter_admin", "employee", "Owner", "ADMIN", ""] {
      #expect(ATS.CareerPlug.unifiedType(forUserRole: role) == nil)
    }
    let note = try #require(ATS.Connector.careerplug.note(for: .userRoles))
    #expect(note.contains("exactly one **role** id"))
    #expect(ATS.Connector.careerplug.note(for: .feature(.rolesSystemRoles)) == note)
  }

  /// What CareerPlug makes of a candidate with attachments of some types.
  private func careerPlug(_ types: [ATS.AttachmentType]) throws -> RequestCheck {
    try verdict(
      on: "careerplug",
      ATS.CareerPlug.createCandidate(
        candidateFirstName: "Ada", candidateLastName: "Lovelace", candidateEmailAddress: "ada@example.com",
        applicationJobID: "job",
        attachments: types.map {
          ATS.CareerPlug.CreateCandidate.attachment(name: "file", dataURL: "https://example.com/file", type: $0)
        }),
      and: ATS.CareerPlug.createApplication(
        candidateFirstName: "Ada", candidateLastName: "Lovelace", candidateEmailAddress: "ada@example.com",
        applicationJobID: "job",
        attachments: types.map {
          ATS.CareerPlug.CreateApplication.attachment(name: "file", dataURL: "https://example.com/file", type: $0)
        }))
  }
}
