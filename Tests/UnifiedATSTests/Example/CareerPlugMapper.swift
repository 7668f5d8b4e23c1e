import UnifiedATS

/// A complete mapper: the compiler asks for each of the eleven models that CareerPlug covers, and for each covered field.
struct CareerPlugMapper: ATS.CareerPlug.Mapping {
  func user(from remote: CareerPlugAPI.Person) -> Covered<ATS.CareerPlug, ATS.User> {
    ATS.CareerPlug.user(
      id: remote.uuid, remoteID: String(remote.number), changedAt: remote.updated, remoteDeletedAt: nil,
      firstName: remote.firstName, lastName: remote.lastName, email: remote.mail, remoteData: nil)
  }

  func job(from remote: CareerPlugAPI.Opening) -> Covered<ATS.CareerPlug, ATS.Job> {
    ATS.CareerPlug.job(
      id: remote.uuid, remoteID: String(remote.number), changedAt: remote.updated, remoteDeletedAt: nil,
      name: remote.title, description: remote.text, employmentType: employmentType(remote.kind), status: .open,
      visibility: remote.isPublished ? .public : .internal, department: nil,
      location: remote.city.map { ATS.Location(city: $0) }, customFields: nil, integrationFields: nil,
      remoteCreatedAt: remote.created, remoteUpdatedAt: remote.updated, contactID: remote.owner,
      remoteData: ["/openings": .object(["kind": remote.kind.map(JSONValue.string) ?? .null])])
  }

  func candidate(from remote: CareerPlugAPI.Applicant) -> Covered<ATS.CareerPlug, ATS.Candidate> {
    ATS.CareerPlug.candidate(
      id: remote.uuid, remoteID: String(remote.number), changedAt: remote.updated, remoteDeletedAt: nil,
      firstName: remote.firstName, lastName: remote.lastName, company: nil, title: nil, source: nil,
      phoneNumbers: remote.phone.map { [ATS.PhoneNumber(phoneNumber: $0)] },
      emailAddresses: remote.mail.map { [ATS.EmailAddress(emailAddress: $0)] }, location: nil, customFields: nil,
      integrationFields: nil, remoteCreatedAt: nil, remoteUpdatedAt: remote.updated, remoteData: nil)
  }

  func applicationStage(from remote: CareerPlugAPI.Applicant) -> Covered<ATS.CareerPlug, ATS.ApplicationStage> {
    ATS.CareerPlug.applicationStage(
      id: stageID(remote), remoteID: nil, changedAt: remote.updated, remoteDeletedAt: nil, name: remote.stage,
      remoteData: nil)
  }

  func application(from remote: CareerPlugAPI.Applicant) -> Covered<ATS.CareerPlug, ATS.Application> {
    ATS.CareerPlug.application(
      id: "application-\(remote.uuid)", remoteID: nil, changedAt: remote.updated, remoteDeletedAt: nil,
      outcome: remote.isHired.map { $0 ? .hired : .declined } ?? .pending, currentStageID: stageID(remote),
      jobID: jobID(remote.openingNumber), candidateID: remote.uuid, customFields: nil, integrationFields: nil,
      remoteCreatedAt: nil, remoteUpdatedAt: remote.updated, remoteData: nil)
  }

  func screeningQuestion(from remote: CareerPlugAPI.Question) -> Covered<ATS.CareerPlug, ATS.ScreeningQuestion> {
    ATS.CareerPlug.screeningQuestion(
      id: remote.uuid, remoteID: String(remote.number), changedAt: remote.updated, remoteDeletedAt: nil,
      title: remote.text, description: nil, format: format(remote))
  }

  func role(from remote: CareerPlugAPI.Person) -> Covered<ATS.CareerPlug, ATS.Role> {
    ATS.CareerPlug.role(
      id: roleID(remote), remoteID: remote.role, changedAt: remote.updated, remoteDeletedAt: nil,
      remoteLabel: remote.role, scope: .system, unifiedType: ATS.CareerPlug.unifiedType(forUserRole: remote.role))
  }

  func jobScreeningQuestion(
    from remote: CareerPlugAPI.Question
  ) -> Covered<ATS.CareerPlug, ATS.JobScreeningQuestion> {
    ATS.CareerPlug.jobScreeningQuestion(
      index: remote.number, required: remote.isMandatory, preconditionQuestionID: nil, preconditionOptions: nil,
      jobID: jobID(remote.openingNumber), questionID: remote.uuid, id: "job-question-\(remote.uuid)",
      changedAt: remote.updated, remoteDeletedAt: nil)
  }

  func jobRoleAssignment(from remote: CareerPlugAPI.Opening) -> Covered<ATS.CareerPlug, ATS.JobRoleAssignment> {
    ATS.CareerPlug.jobRoleAssignment(
      jobUserID: "team-\(remote.uuid)", roleID: "role-owner", id: "assignment-\(remote.uuid)",
      changedAt: remote.updated, remoteDeletedAt: nil)
  }

  func hiringTeamMember(from remote: CareerPlugAPI.Opening) -> Covered<ATS.CareerPlug, ATS.HiringTeamMember> {
    ATS.CareerPlug.hiringTeamMember(
      roles: [.hiringManager], jobID: remote.uuid, userID: remote.owner, id: "team-\(remote.uuid)",
      changedAt: remote.updated, remoteDeletedAt: nil)
  }

  func userRole(from remote: CareerPlugAPI.Person) -> Covered<ATS.CareerPlug, ATS.UserRole> {
    ATS.CareerPlug.userRole(
      userID: remote.uuid, roleID: roleID(remote), id: "user-role-\(remote.uuid)", changedAt: remote.updated,
      remoteDeletedAt: nil)
  }

  private func employmentType(_ kind: String?) -> ATS.EmploymentType? {
    switch kind {
    case "Full-time": .fullTime
    case "Part-time": .partTime
    case let kind?: ATS.EmploymentType(rawValue: kind)
    case nil: nil
    }
  }

  private func format(_ question: CareerPlugAPI.Question) -> ATS.ScreeningQuestionFormat {
    guard let choices = question.choices else { return .text(ATS.TextQuestionFormat()) }
    let options = choices.map { ATS.QuestionOption(id: $0, name: $0) }
    return .singleSelect(ATS.SingleSelectQuestionFormat(options: options))
  }

  private func stageID(_ applicant: CareerPlugAPI.Applicant) -> String { "stage-\(applicant.stage)" }
  private func roleID(_ person: CareerPlugAPI.Person) -> String { "role-\(person.role)" }
  private func jobID(_ number: Int) -> String { "j\(number / 70)" }
}
