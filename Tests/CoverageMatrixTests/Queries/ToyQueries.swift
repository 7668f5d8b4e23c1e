import CoverageMatrix

/// What to list of jobs, as generated code has it.
struct JobsQuery: ListQuery {
  var pageSize: Int?
  var after: Double?
  var ignoreUnsupportedFilters: Bool?
  var ids: [String] = []
  var paidOver: Double?
  var name: String?

  static var model: Capability<Toy> { .jobs }
  static var route: String { "/jobs" }

  func _visitParameters(_ visitor: inout QueryVisitor) {
    visitor.visit("page_size", pageSize)
    visitor.visit("after", secondsSince1970: after)
    visitor.visit("ignore_unsupported_filters", ignoreUnsupportedFilters)
    visitor.visit("ids", list: ids)
    visitor.visit("paid_over", paidOver)
    visitor.visit("name", name)
  }
}

/// A query of what is no model that every toy connector supports.
struct RolesQuery: ListQuery {
  static var model: Capability<Toy> { .roles }
  static var route: String { "/roles" }

  func _visitParameters(_ visitor: inout QueryVisitor) {}
}
