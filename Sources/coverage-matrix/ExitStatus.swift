import Foundation

/// What the shell is told.
///
/// The numbers are part of the stable interface.
enum ExitStatus: Int32 {
  case success = 0
  /// The answer is no, the spec has errors, or an output is stale.
  case failure = 1
  /// The arguments cannot be used, or the question has no answer.
  case unusableArguments = 2

  func exit() -> Never { Foundation.exit(rawValue) }
}
