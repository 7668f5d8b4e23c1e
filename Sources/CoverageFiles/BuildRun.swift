import Foundation
import _CoverageGenerator
import _CoverageSpec

/// One run for a build: from a category folder to the Swift and the report that the build needs.
///
/// What a run gives depends on the files alone: it takes the texts of connectors that have not changed from the last run,
/// and one without a last run makes the same bytes and findings.
package struct BuildRun {
  /// The category folder.
  package var spec: String
  /// The folder of the outputs.
  package var output: String
  /// The start of the names of the outputs.
  package var prefix: String
  /// The `coverage-matrix.json` of the target, if there is one.
  package var configuration: String?
  /// The target around the category folder, where the run is to check it.
  package var target: BuildTarget?
  /// The file that a run leaves for the next; nil to make everything from nothing.
  package var state: String?

  package init(
    spec: String, output: String, prefix: String, configuration: String? = nil, target: BuildTarget? = nil,
    state: String? = nil
  ) {
    self.spec = spec
    self.output = output
    self.prefix = prefix
    self.configuration = configuration
    self.target = target
    self.state = state
  }

  /// Writes the outputs, unless the spec has an error.
  ///
  /// - Parameter report: shows the findings, in the order of their places, with the files that they are in.
  /// - Returns: Whether the spec has no error.
  /// - Throws: `ToolError` where files cannot be read or written.
  package func run(report: (_ findings: [Diagnostic], _ files: [SpecFile]) -> Void) throws -> Bool {
    if let target, !CategoryFolder.isOne(at: spec) {
      report([try target.missingCategory()], [])
      return false
    }
    var transaction: FileTransaction? = try FileTransaction(in: output, holdsSpecs: false)
    let folder = try CategoryFolder(at: spec)
    let configuration = try configuration.map(TargetConfiguration.init(at:))
    let files = folder.files()
    // The findings about what lies around the spec cost little, and are made by each run.
    let around = try LoadedSpec.findings(
      around: [folder], configuredBy: configuration, target?.diagnostics(beside: folder) ?? [])
    let all = (configuration.map { [$0.file] } ?? []) + [files.category] + files.connectors
    let shared = sharedDigest(files, configuration, around)
    if let state, let shared,
      let next = LastRun(at: state, shared: shared, connectors: files.connectors)?.update(
        files, configuration, place: place)
    {
      report((next.state.allFindings + around).sorted(), all)
      return try write(next.outputs, next.state, in: &transaction)
    }
    let documents = files.connectors.concurrentMap { JSONDocument(parsing: $0) }
    let loaded = LoadedSpec(of: [(files.category, documents)], configuredBy: configuration, findings: around)
    report(loaded.diagnostics, all)
    guard !loaded.hasErrors, let coverage = loaded.compiled().first else { return false }
    let tree = try OutputTree(of: coverage, in: output, buildPrefix: prefix)
    let fromElsewhere = Set(around)
    let state = shared.map { shared in
      BuildState(
        shared: shared, coverage, files.connectors, documents, tree.files,
        findings: loaded.diagnostics.filter { !fromElsewhere.contains($0) })
    }
    return try write(tree.changes.map { ($0.path, Array($0.contents.utf8)) }, state, in: &transaction)
  }

  private func place(of part: OutputFile.Part, _ path: String) -> String {
    OutputTree.path(of: part, path, in: output, buildPrefix: prefix)
  }

  /// The digest of what concerns all connectors, the names of their files included; nil where no state is kept, or the
  /// program cannot read itself.
  ///
  /// Two programs of different sources have different bytes, so neither takes the outputs of the other for its own.
  private func sharedDigest(
    _ files: CategoryFiles, _ configuration: TargetConfiguration?, _ around: [Diagnostic]
  ) -> ContentDigest? {
    guard state != nil, files.category.unreadable == nil, let program = Bundle.main.executableURL,
      let bytes = try? Data(contentsOf: program, options: .alwaysMapped)
    else { return nil }
    var digest = ContentDigest()
    bytes.withUnsafeBytes { digest.combine($0) }
    for text in [spec, output, prefix, self.configuration ?? ""] { digest.combine(Array(text.utf8)) }
    digest.combine(files.category.bytes)
    for file in files.connectors { digest.combine(Array(file.path.utf8)) }
    digest.combine(configuration?.file.bytes ?? [])
    for finding in around { digest.combine(Array(finding.description.utf8)) }
    return digest
  }

  private func write(
    _ outputs: [(path: String, bytes: [UInt8])], _ state: BuildState?, in transaction: inout FileTransaction?
  ) throws -> Bool {
    for output in outputs { transaction?.write(output.bytes, to: output.path) }
    try transaction?.commit()
    if let state, let path = self.state { Self.write(state, to: path) }
    return true
  }

  /// Writes the state behind the outputs: a state that is older than they are counts as none.
  ///
  /// It is a memory, without which the next run does more: that it cannot be written is no error.
  private static func write(_ state: BuildState, to path: String) {
    let bytes = Array(state.text.utf8)
    // What a link leads to is not the state.
    if FolderContents.isLink(path) { unlink(path) }
    switch FileContents(at: path) {
    case .bytes(let present) where present == bytes: break
    case .bytes, .absent: try? Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    case .unreadable: break
    }
  }
}
