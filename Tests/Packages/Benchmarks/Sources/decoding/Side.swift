import Foundation
import UnifiedATS

/// What is compared.
enum Side: String, CaseIterable {
  case byHand = "by-hand"
  case generated

  /// Decodes a page; the result is thrown away.
  func decode(_ data: Data) throws {
    switch self {
    case .byHand: try check(HandwrittenPage.decoder.decode(HandwrittenPage.self, from: data).data.results.last?.id)
    case .generated: try check(JSONDecoder().decode(ATS.Page<ATS.Job>.self, from: data).results.last?.id)
    }
  }

  /// Keeps the compiler from leaving the work out.
  @inline(never)
  private func check(_ id: String?) throws {
    if id == nil { throw CocoaError(.coderValueNotFound) }
  }
}
