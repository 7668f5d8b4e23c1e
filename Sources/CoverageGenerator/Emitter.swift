/// Writes one kind of output for a category.
package protocol Emitter: Sendable {
  /// The files, as a function of the specification alone.
  func files(for coverage: CompiledCoverage) -> [OutputFile]
}
