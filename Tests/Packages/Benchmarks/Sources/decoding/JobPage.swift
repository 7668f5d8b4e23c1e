import Foundation

/// A page of jobs as an API sends it: most members have a value, some are null and some are absent.
struct JobPage {
  var count: Int

  func write(to file: URL) throws {
    let jobs = (0..<count).map(job).joined(separator: ",")
    let text = #"{"status": "success", "data": {"next": null, "results": [\#(jobs)]}}"#
    try Data(text.utf8).write(to: file)
  }

  private func job(_ number: Int) -> String {
    let day = String(format: "%02d", number % 28 + 1)
    return """
      {"id": "H5daSm8e85Dmvmne3wLe\(number)", "remote_id": "\(number)", "changed_at": "2022-04-\(day)T09:30:00.250Z",
      "remote_deleted_at": null, "name": "Backend Engineer \(number)", "job_code": "ENG-\(number)",
      "description": "<p>We look for somebody who likes \\"large\\" systems.</p>\\n<p>You write Swift.</p>",
      "confidential": false, "weekly_hours": 38.5, "employment_type": "FULL_TIME", "status": "OPEN",
      "visibility": "PUBLIC", "category": "Engineering", "department": null,
      "post_url": "https://example.com/jobs/\(number)", "experience_level": "senior", "remote_work_status": "HYBRID",
      "salary_amount": null, "salary_amount_from": 90000, "salary_amount_to": 110000.5, "salary_currency": "EUR",
      "salary_period": "YEAR", "location": {"city": "Berlin", "country": "DE", "street_1": null, "zip_code": "10115"},
      "custom_fields": {"level": \(number % 7), "tags": ["a", "b"], "half": 0.5, "open": true, "team": {"lead": null}},
      "integration_fields": [{"id": "1", "key": "cost_centre", "type": "CUSTOM", "value": \(number), "label": "Cost"}],
      "remote_url": "https://example.com/hr/\(number)", "opened_at": "2022-04-\(day)T00:00:00Z", "closed_at": null,
      "remote_created_at": "2022-03-\(day)T08:15:30.125Z", "remote_updated_at": "2022-04-\(day)T09:30:00.250Z",
      "contact_id": null, "stages": [\(stage(0, "Applied")), \(stage(1, "Interview")), \(stage(2, "Offer"))],
      "screening_questions": [\(number.isMultiple(of: 3) ? "" : questions)], "job_postings": [
        {"id": "p\(number)", "remote_id": "\(number)", "title": "Engineer", "description_html": "<p>Apply.</p>",
         "status": "ACTIVE", "visibility": "PUBLIC", "url": "https://example.com/p/\(number)"}],
      "hiring_team": [{"id": "u\(number)", "remote_id": "7", "first_name": "Ada", "last_name": "Lovelace",
        "email": "ada@example.com", "hiring_team_roles": ["RECRUITER", "HIRING_MANAGER"], "job_roles": [
          {"remote_id": "3", "remote_label": "Owner", "scope": "JOB", "unified_type": "HIRING_MANAGER"}]}]}
      """
  }

  private func stage(_ index: Int, _ name: String) -> String {
    """
    {"id": "s\(index)", "remote_id": "\(index)", "name": "\(name)", "index": \(index), "status": "ACTIVE",
    "custom_fields": null, "remote_data": null}
    """
  }

  private var questions: String {
    """
    {"id": "q1", "remote_id": "1", "title": "Why?", "description": null, "index": 0, "required": true, "category": null,
     "format": {"type": "TEXT", "display_type": "MULTI_LINE", "max_length": 500}},
    {"id": "q2", "remote_id": "2", "title": "Do you agree?", "description": null, "index": 1, "required": false,
     "category": "EEO", "format": {"type": "SINGLE_SELECT", "options": [
       {"id": "1", "name": "Yes"}, {"id": "2", "name": "No", "remote_id": "b"}], "display_type": "RADIO"},
     "precondition_question_id": "q1", "precondition_options": [true]}
    """
  }
}
