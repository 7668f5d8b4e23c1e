import _CoverageGenerator
import _CoverageSpec

/// The state and the outputs of the last run of a build, as far as they hold for the next.
struct LastRun {
  private let state: BuildState
  /// The bytes of the outputs that have sections.
  private let contents: [String: [UInt8]]
  /// The paths of the connectors' files that have changed.
  private let changed: Set<String>

  /// Reads the last run; nil where there is none, where anything of it is damaged, or where more than files of connectors
  /// has changed.
  init?(at path: String, shared: ContentDigest, connectors: [SpecFile]) {
    guard case .bytes(let bytes) = FileContents(at: path), let state = BuildState(bytes), state.shared == shared,
      state.connectors.count == connectors.count
    else { return nil }
    var changed: Set<String> = []
    for file in connectors {
      guard let connector = state.connectors[file.path], file.unreadable == nil else { return nil }
      if ContentDigest(file.bytes) != connector.digest { changed.insert(file.path) }
    }
    var contents: [String: [UInt8]] = [:]
    for (path, output) in state.outputs {
      guard case .bytes(let bytes) = FileContents(at: path), ContentDigest(bytes) == output.digest else { return nil }
      if !output.sections.isEmpty { contents[path] = bytes }
    }
    self.state = state
    self.contents = contents
    self.changed = changed
  }

  /// The changed outputs and the state of the next run.
  ///
  /// The category is read with the changed connectors and the heads of the others.
  ///
  /// - Returns: Nil where a run from nothing is needed: where there is an error, or where a connector has changed in what
  ///   texts about others depend on, such as its name or a status.
  func update(
    _ files: CategoryFiles, _ configuration: TargetConfiguration?,
    place: (OutputFile.Part, String) -> String
  ) -> (outputs: [(path: String, bytes: [UInt8])], state: BuildState)? {
    if changed.isEmpty { return ([], state) }
    var documents: [JSONDocument] = []
    for file in files.connectors {
      guard changed.contains(file.path) else {
        let head = state.connectors[file.path]?.head ?? []
        documents.append(JSONDocument(parsing: SpecFile(path: file.path, bytes: head)))
        continue
      }
      let document = JSONDocument(parsing: file)
      guard let root = document.root, BuildState.head(of: root) == state.connectors[file.path]?.head else { return nil }
      documents.append(document)
    }
    let loaded = LoadedSpec(of: [(files.category, documents)], configuredBy: configuration)
    guard let coverage = loaded.compiled().first else { return nil }
    var next = state
    var texts: [String: [String: String]] = [:]
    for file in files.connectors where changed.contains(file.path) {
      next.connectors[file.path]?.digest = ContentDigest(file.bytes)
      next.connectors[file.path]?.findings = loaded.diagnostics.filter { $0.location.path == file.path }
      let number = coverage.connectors.firstIndex { $0.location.path == file.path }
      guard BuildState.statuses(of: number, in: coverage) == state.connectors[file.path]?.statuses else { return nil }
      guard let number else { continue }
      for emitter in OutputTree.emitters(ofBuild: coverage) {
        for section in emitter.sections(ofConnector: number, in: coverage) {
          texts[place(section.part, section.path), default: [:]][coverage.connectors[number].slug] = section.text
        }
      }
    }
    var outputs: [(path: String, bytes: [UInt8])] = []
    for (path, texts) in texts {
      guard let contents = contents[path], let output = state.outputs[path],
        let (bytes, sections) = output.replacing(texts, in: contents)
      else { return nil }
      next.outputs[path] = BuildState.Output(digest: ContentDigest(bytes), sections: sections)
      if bytes != contents { outputs.append((path, bytes)) }
    }
    return (outputs.sorted { $0.path < $1.path }, next)
  }
}

extension BuildState {
  /// The state after a run from nothing.
  init(
    shared: ContentDigest, _ coverage: CompiledCoverage, _ files: [SpecFile], _ documents: [JSONDocument],
    _ outputs: [String: OutputFile], findings: [Diagnostic]
  ) {
    let byPath = Dictionary(grouping: findings, by: \.location.path)
    let numbers = Dictionary(
      coverage.connectors.enumerated().map { ($1.location.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.shared = shared
    connectors = Dictionary(
      zip(files, documents).map { file, document in
        let connector = Connector(
          digest: ContentDigest(file.bytes), head: document.root.map(Self.head) ?? [],
          statuses: Self.statuses(of: numbers[file.path], in: coverage), findings: byPath[file.path] ?? [])
        return (file.path, connector)
      }, uniquingKeysWith: { first, _ in first })
    self.findings = findings.filter { [connectors] in connectors[$0.location.path] == nil }
    self.outputs = outputs.mapValues { Output(digest: ContentDigest($0.contents), sections: $0.sections) }
  }

  var allFindings: [Diagnostic] { findings + connectors.values.flatMap(\.findings) }

  /// The members of a connector's file that are not about its own coverage, as JSON.
  static func head(of root: JSONNode) -> [UInt8] {
    Array(JSONNode.object(root.members.filter { !ownMembers.contains($0.key) }).text(.file).utf8)
  }

  private static let ownMembers: Set = [
    "notes", "guides", "models", "actions", "features", "unsupported", "not_implemented", "lint",
  ]

  /// The statuses of a connector, by its number, as rows of the planes.
  static func statuses(of number: Int?, in coverage: CompiledCoverage) -> [UInt8] {
    guard let number else { return [] }
    return [coverage.supported, coverage.unsupported, coverage.notImplemented].flatMap { $0.bytes(ofRow: number) }
  }
}

extension BuildState.Output {
  /// The bytes of the output with other texts for some sections, and the places of all sections; nil where the output has
  /// no such section.
  fileprivate func replacing(
    _ texts: [String: String], in bytes: [UInt8]
  ) -> (bytes: [UInt8], sections: [String: Range<Int>])? {
    var result: [UInt8] = []
    var places: [String: Range<Int>] = [:]
    var end = 0
    for (slug, range) in sections.sorted(by: { $0.value.lowerBound < $1.value.lowerBound }) {
      guard end <= range.lowerBound, range.upperBound <= bytes.count else { return nil }
      result += bytes[end..<range.lowerBound]
      let start = result.count
      if let text = texts[slug] { result.append(text) } else { result += bytes[range] }
      places[slug] = start..<result.count
      end = range.upperBound
    }
    result += bytes[end...]
    return texts.keys.allSatisfy { places[$0] != nil } ? (result, places) : nil
  }
}
