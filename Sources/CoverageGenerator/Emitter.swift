/// Writes one kind of output for a category.
package protocol Emitter: Sendable {
  /// The files, as a function of the specification alone.
  func files(for coverage: CompiledCoverage) -> [OutputFile]

  /// Pieces of work that give the files in their order, and that can be done at the same time.
  func work(for coverage: CompiledCoverage) -> [@Sendable () -> [OutputFile]]
}

extension Emitter {
  package func work(for coverage: CompiledCoverage) -> [@Sendable () -> [OutputFile]] {
    [{ files(for: coverage) }]
  }
}
