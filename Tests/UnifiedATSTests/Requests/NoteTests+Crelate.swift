import CoverageMatrix
import Testing
import UnifiedATS

extension NoteTests {
  @Test("Crelate stage notes: it is in open beta")
  func crelateStage() throws {
    let connector = try #require(ATS.Connector(slug: "crelate"))
    #expect(connector.stage == .openBeta)
    #expect(connector.notes.count == 1)
    #expect(connector.notes[0].contains("open beta"))
  }

  @Test("Crelate create_candidate create_application note default application.stage_id: the first stage")
  func crelateStageDefault() throws {
    let check = try crelate(stage: nil, phone: nil)
    #expect(check.violations == [])
    #expect(
      check.effects.map(\.summary) == [
        "certain default_applied: application.stage_id: nothing is sent, so Crelate takes the first application stage"
      ])
    #expect(check.effects[0].path == "create_candidate.application.stage_id")
    #expect(check.effects[0].value == nil)
    #expect(check.effects[0].result == "the first application stage")
    #expect(try crelate(stage: "stage", phone: nil).effects == [])
  }

  @Test("Crelate create_candidate create_application note dropped_values candidate.phone_number: only US numbers")
  func crelatePhoneNumbers() throws {
    for number in ["+44 20 7946 0958", "0044 20 7946 0958", "+49 (30) 901820"] {
      let check = try crelate(stage: "stage", phone: number)
      let text = "candidate.phone_number: Crelate skips \(number), which is not a US phone number"
      #expect(check.violations == [])
      #expect(check.effects.map(\.summary) == ["certain dropped_value: \(text)"])
      #expect(check.effects.map(\.path) == ["create_candidate.candidate.phone_number"])
      #expect(check.effects.map(\.value) == [.string(number)])
    }
    for number in ["020 7946 0958", "(202) 555-0143", "+1 202 555", "ask Ada"] {
      let text = "candidate.phone_number: Crelate skips \(number) unless it is a US phone number"
      #expect(try crelate(stage: "stage", phone: number).effects.map(\.summary) == ["possible dropped_value: \(text)"])
    }
    for number in ["+1 202 555 0143", "+1 (202) 555-0143", "001.202.555.0143"] {
      #expect(try crelate(stage: "stage", phone: number).effects == [])
    }
  }

  @Test("Crelate get_candidate_attachments note partial_result: the CV alone comes back")
  func crelateAttachments() throws {
    let check = try verdict(on: "crelate", ATS.Crelate.getCandidateAttachments(candidateID: "c"))
    #expect(check.violations == [])
    #expect(check.effects.map(\.summary) == ["certain partial_result: Crelate returns only CV"])
    #expect(check.effects.map(\.path) == ["get_candidate_attachments"])
    #expect(check.effects.map(\.result) == [["CV"]])
  }

  @Test("Crelate join_user_job_role_assignments features.roles_job_roles note values Owners: hiring managers")
  func crelateJobRoles() throws {
    #expect(ATS.Crelate.unifiedType(forJobRoleAssignment: "Owner") == .hiringManager)
    for role in ["owner", "Owners", "Recruiter", ""] {
      #expect(ATS.Crelate.unifiedType(forJobRoleAssignment: role) == nil)
    }
    let note = try #require(ATS.Connector.crelate.note(for: .jobRoleAssignments))
    #expect(note.contains("becomes unified type `HIRING_MANAGER`"))
    #expect(ATS.Connector.crelate.note(for: .feature(.rolesJobRoles)) == note)
  }

  @Test("Crelate join_users_roles features.roles_system_roles note values UserType.Title: none has a unified type")
  func crelateSystemRoles() throws {
    for title in ["Client Portal User", "Standard", "Owner", "Admin", ""] {
      #expect(ATS.Crelate.unifiedType(forUserRole: title) == nil)
    }
    let note = try #require(ATS.Connector.crelate.note(for: .userRoles))
    #expect(note.contains("None of its values"))
    #expect(ATS.Connector.crelate.note(for: .feature(.rolesSystemRoles)) == note)
  }

  /// What Crelate makes of a candidate.
  private func crelate(stage: String?, phone: String?) throws -> RequestCheck {
    try verdict(
      on: "crelate",
      ATS.Crelate.createCandidate(
        candidateFirstName: "Ada", candidateLastName: "Lovelace", candidateEmailAddress: "ada@example.com",
        candidatePhoneNumber: phone, applicationJobID: "job", applicationStageID: stage),
      and: ATS.Crelate.createApplication(
        candidateFirstName: "Ada", candidateLastName: "Lovelace", candidateEmailAddress: "ada@example.com",
        candidatePhoneNumber: phone, applicationJobID: "job", applicationStageID: stage))
  }
}
