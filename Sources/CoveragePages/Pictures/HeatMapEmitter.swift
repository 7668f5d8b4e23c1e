import _CoverageGenerator
import _CoverageSpec

/// Writes `coverage.svg`: how much of each model and action every connector supports, in one picture.
package struct HeatMapEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    [OutputFile(.page, "coverage.svg", HeatMap(coverage).text)]
  }
}
