import _CoverageSpec

/// A sort of sources by what they can state; more in `Precedence`.
package enum SourceKind: String, CaseIterable, Sendable {
  /// A page of a connector: what is supported, notes, guides and stages; never a no.
  case page
  /// The vendor's answer of all connectors: ids, labels and four statuses.
  case answer
  /// The report of this package: everything but constraints and names in Swift.
  case report
  /// A table of this package: statuses and notes of everything.
  case table
  /// A spreadsheet of people: statuses and notes of what they keep.
  case sheet
  /// A list of another vendor: what is supported, and what is not where it says so.
  case list

  /// Whether the notes of a source are all that there are, so that one that is gone is lost.
  var statesNotes: Bool { self == .page || self == .report || self == .table }

  /// Whether a source has guides and notes on the connector as a whole.
  var statesHead: Bool { self == .page || self == .report }

  /// Whether what the source does not list is not there, as far as it knows; an answer calls it unknown instead.
  var isComplete: Bool { statesNotes }

  /// Whether a source knows the names of connectors.
  var statesName: Bool { self != .sheet }
}

/// An id of a model or an action as a source states it.
package enum StatedID: Hashable, Sendable {
  /// The id of the spec.
  case own(String)
  /// The vendor's id, which has the category in front of it as a rule: `ats_jobs`.
  case vendor(String)
}

/// The order in which sources that disagree are believed.
package struct Precedence: Sendable {
  /// The kinds, the one that is believed first in front.
  package let kinds: [SourceKind]

  /// What the vendor answers is known best, then what people keep, then what pages say.
  package static let standard = Precedence(preferring: [])

  /// The standard order behind kinds that are believed before.
  package init(preferring first: [SourceKind]) {
    kinds = first + [.answer, .list, .report, .table, .sheet, .page].filter { !first.contains($0) }
  }

  func rank(_ kind: SourceKind) -> Int { kinds.firstIndex(of: kind) ?? kinds.count }
}

extension StatedID {
  /// Whether it is the id of a model or an action of a category.
  func names(_ id: String, _ vendorID: String, in category: String) -> Bool {
    switch self {
    case .own(let stated): stated == id
    case .vendor(let stated): stated == vendorID || stated == "\(category)_\(id)" && vendorID == id
    }
  }

  /// What the id settles of a model or an action.
  ///
  /// - Parameter id: The id of the model or action, which it may be found for by its label.
  func settled(_ id: String, in category: String) -> [JSONMember] {
    let isStated =
      switch self {
      case .own(let stated): stated == id
      case .vendor(let stated): Self.id(ofVendorID: stated, in: category) == id
      }
    let ids = isStated ? [JSONMember("id", .string(id))] : []
    if case .vendor(let vendorID) = self { return ids + [JSONMember("vendor_id", .string(vendorID))] }
    return ids
  }

  /// The vendor's id, where it is one.
  var vendorID: String? { if case .vendor(let id) = self { id } else { nil } }

  /// A vendor's id without the category in front of it.
  static func id(ofVendorID vendorID: String, in category: String) -> String {
    vendorID.hasPrefix("\(category)_") ? String(vendorID.dropFirst(category.count + 1)) : vendorID
  }
}
