/// Programs that are checked as one module, so that the compiler starts once for all of them.
struct Batch: Sendable {
  struct Failure: Sendable {
    var spec: RandomSpec
    var complaint: String
  }

  /// How a program is laid out over modules.
  enum Layout: Hashable, Sendable {
    case whole
    /// The category in one module, the types of its connectors in another.
    case split
  }

  let layout: Layout
  let programs: [Program]

  /// Programs in batches of at most so many, each with what can stand in one module: imports have one access in all
  /// files of a module, and some namespaces hide what others use.
  static func batches(of programs: [Program], size: Int) -> [Batch] {
    var batches: [Batch] = programs.filter { !$0.canStandBesideOthers }.map { Batch(layout: .whole, programs: [$0]) }
    let others = programs.filter(\.canStandBesideOthers)
    for access in ["public", "package", "internal"] {
      for layout in [Layout.whole, .split] {
        let group = others.filter { $0.options.access.rawValue == access && $0.layout == layout }
        for start in stride(from: 0, to: group.count, by: size) {
          batches.append(Batch(layout: layout, programs: Array(group[start..<min(start + size, group.count)])))
        }
      }
    }
    return batches
  }

  /// The programs that do not compile, each with what the compiler says.
  func failures() throws -> [Failure] {
    let compiler = try Compiler()
    return try failures(among: programs, compiler)
  }

  private func failures(among programs: [Program], _ compiler: Compiler) throws -> [Failure] {
    guard let complaints = try complaints(programs, compiler) else { return [] }
    if programs.count == 1 { return [Failure(spec: programs[0].spec, complaint: complaints)] }
    let named = Set(
      complaints.split(separator: "\n").filter { $0.contains(": error: ") }.compactMap { line in
        line.first == "S" ? Int(line.dropFirst().prefix { $0.isNumber }) : nil
      })
    let suspects = programs.filter { named.contains($0.spec.seed) }
    if suspects.isEmpty || suspects.count == programs.count {
      // The compiler gave up, or says something of no file.
      let half = programs.count / 2
      return try failures(among: Array(programs[..<half]), compiler)
        + failures(among: Array(programs[half...]), compiler)
    }
    return try suspects.flatMap { try failures(among: [$0], compiler) }
      + failures(among: programs.filter { !named.contains($0.spec.seed) }, compiler)
  }

  private func complaints(_ programs: [Program], _ compiler: Compiler) throws -> String? {
    switch layout {
    case .whole: return try compiler.complaints(programs.flatMap(\.files))
    case .split:
      let module = "Catalogue\(programs[0].spec.seed)"
      return try compiler.complaints(programs.flatMap(\.categoryFiles), module: module)
        ?? compiler.complaints(programs.flatMap { $0.connectorFiles(categoryModule: module) })
    }
  }
}

extension Program {
  /// A part of the programs that have connectors' types is split.
  var layout: Batch.Layout {
    spec.seed.isMultiple(of: 6) && options.access != .internal && !spec.connectors.isEmpty ? .split : .whole
  }
}
