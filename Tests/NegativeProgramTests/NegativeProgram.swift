/// A piece of Swift that must not compile, and its twin that must.
struct NegativeProgram {
  /// What the program does wrong, for messages.
  var name: String
  /// The lines of the twin.
  var good: [String]
  /// The same lines with one token more, less or other.
  var bad: [String]
  /// What the diagnostics must name, one each: the parameter, the member or the model.
  var tokens: [String]
  /// The number of the line that holds the mistake and nothing else, where it is known.
  var place: Int?
}
