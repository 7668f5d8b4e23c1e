/// The names of the parts of a category that have no coverage path of their own, for messages and comparisons.
///
/// Ids hold no white space, so that none of these is a coverage path.
package enum SpecPath {
  /// A declared type, or one of its values, properties or cases: `type JobStatus`, `type JobStatus.OPEN`.
  package static func type(_ id: String, member: String? = nil) -> String {
    member.map { "type \(id).\($0)" } ?? "type \(id)"
  }

  /// A parameter of all lists: `list parameter page_size`.
  package static func listParameter(_ id: String) -> String { "list parameter \(id)" }

  /// A filter of one model's list: `filter jobs.statuses`.
  package static func filter(_ id: String, of model: String) -> String { "filter \(model).\(id)" }

  /// One of the API's codes of errors: `error code action_disabled`.
  package static func errorCode(_ key: String) -> String { "error code \(key)" }

  /// The category as a whole.
  package static let category = "category"
}
