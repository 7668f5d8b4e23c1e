import CoverageMatrix
import Testing
import UnifiedATS

extension NoteTests {
  @Test("RECRU add_candidate_tag note existing_values_only tag.name: tags have to exist already")
  func recruTags() throws {
    let check = try verdict(on: "recruhr", ATS.Recru.addCandidateTag(candidateID: "c", tagName: "Remote"))
    #expect(check.violations == [])
    #expect(check.effects.map(\.summary) == ["possible must_exist: tag.name: Remote must exist in RECRU already"])
    #expect(check.effects.map(\.path) == ["add_candidate_tag.tag.name"])
    #expect(check.effects.map(\.value) == ["Remote"])
  }
}
