import CoverageMatrix
import _CoverageTestSupport

/// A catalogue of 300 connectors and 640 capabilities, made up from a seed.
enum Synthetic: CoverageCategory {
  static let drawing = TableDrawing(rows())

  static var _table: CoverageTable { drawing.table }
  static var _names: CategoryNames { drawing.names }
  static func _details(of connector: Connector<Synthetic>) -> StaticBytes { StaticBytes("") }

  private static func rows() -> [TableDrawing.Row] {
    var random = SplitMix64(seed: 4)
    var rows: [TableDrawing.Row] = []
    for group in 0..<30 {
      let kind: CapabilityKind = group < 18 ? .model : .action
      rows.append(row(kind, "g\(group)", within: nil, &random))
      let whole = rows[rows.count - 1].statuses
      for member in 0..<20 {
        rows.append(row(kind == .model ? .field : .input, "g\(group).m\(member)", within: whole, &random))
      }
    }
    for feature in 0..<10 {
      // The third is a part of the second, which is a part of the first.
      let parent = feature % 3 == 0 ? nil : feature - 1
      let whole = parent.map { rows[630 + $0].statuses }
      rows.append(row(.feature, "features.f\(feature)", within: whole, featureParent: parent, &random))
    }
    return rows
  }

  /// A row in which most connectors have what the whole has, and the others have each of the other statuses.
  private static func row(
    _ kind: CapabilityKind, _ path: String, within whole: [CoverageStatus]?, featureParent: Int? = nil,
    _ random: inout SplitMix64
  ) -> TableDrawing.Row {
    let share = UInt64.random(in: 40...98, using: &random)
    let statuses = (0..<300).map { connector -> CoverageStatus in
      let other: CoverageStatus =
        [.unlisted, .unlisted, .unsupported, .notImplemented].randomElement(using: &random)
        ?? .unlisted
      let isLucky = UInt64.random(in: 0..<100, using: &random) < share
      return isLucky && (whole.map { $0[connector] == .supported } ?? true) ? .supported : other
    }
    return TableDrawing.Row(kind: kind, path: path, featureParent: featureParent, statuses: statuses)
  }
}
