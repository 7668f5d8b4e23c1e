/// A note that limits something has a constraint or a value map beside it that fits its words, so that programs know
/// the limit, too.
///
/// A note may be repeated, as features repeat those of models: it is enough that structure stands beside one of them.
/// Notes on the whole connector, and on what it lacks, are not judged.
struct LimitingWordsRule: Rule {
  private static let identifier = "limiting-words"

  var warningIdentifier: String? { Self.identifier }

  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    var subjects = ConstraintSubjects()
    return specification.connectors.flatMap { connector in
      let places = connector.notedPlaces
      let answered = Dictionary(places.map { ($0.note.text, $0.answered) }) { $0.union($1) }
      return places.compactMap { place -> Diagnostic? in
        let words = limitingWords(in: place.note.text)
        let answered = answered[place.note.text] ?? []
        guard let missing = words.first(where: { !answered.contains($0.family) }) else { return nil }
        let fitting = subjects.kinds(fitting: place.cell, in: index).filter {
          $0.traits.answers.contains(missing.family)
        }
        let advice = fitting.map(\.rawValue.quoted).joined(separator: ", ")
        let message =
          "the note on \(place.path.quoted) limits something (\(missing.phrase.quoted)), and no constraint or value map "
          + "says so\(advice.isEmpty ? "" : "; constraints that may are \(advice)")"
        return .warning(Self.identifier, message, at: place.note.location, coveragePath: place.path)
      }
    }
  }
}

extension ConnectorEntry {
  /// The notes on capabilities, with the words that the structure beside each answers.
  fileprivate var notedPlaces: [(cell: Cell, path: String, note: Note, answered: Set<LimitingWords>)] {
    var places: [(cell: Cell, path: String, note: Note, answered: Set<LimitingWords>)] = []
    var beside = Beside()
    // What 'same_as' takes from elsewhere is judged there.
    for cell in remarks where cell.status == .supported && !cell.isInherited {
      switch cell.kind {
      case .model, .action, .feature: beside = Beside(cell)
      case .field, .input, .listed: break
      }
      guard let note = cell.note else { continue }
      let isWhole = cell.owner.isEmpty
      places.append((cell, cell.path, note, isWhole ? beside.all : beside.answered(about: cell)))
    }
    return places
  }
}

/// What constraints of models and actions can be about, looked up once for each.
private struct ConstraintSubjects {
  private var models: [String: [String: ConstraintSubject]] = [:]
  private var actions: [String: [String: ConstraintSubject]] = [:]

  /// The kinds of constraints that can be about a cell; of a feature, which stands for models and actions, all.
  mutating func kinds(fitting cell: Cell, in index: CategoryIndex) -> [ConstraintKind] {
    let owner: Cell.Kind
    let subject: ConstraintSubject?
    switch cell.kind {
    case .feature, .listed: return ConstraintKind.allCases
    case .model, .action: return ConstraintKind.allCases.filter { $0.traits.owners.contains(cell.kind) }
    case .field:
      if models[cell.owner] == nil { models[cell.owner] = index.constraintSubjects(ofModel: cell.owner) }
      (owner, subject) = (.model, models[cell.owner]?[cell.id])
    case .input:
      if actions[cell.owner] == nil {
        actions[cell.owner] = index.actions[cell.owner].map(index.constraintSubjects(of:)) ?? [:]
      }
      (owner, subject) = (.action, actions[cell.owner]?[cell.id])
    }
    guard let subject else { return [] }
    return ConstraintKind.allCases.filter { $0.traits.owners.contains(owner) && $0.traits.fits(subject) }
  }
}

/// Which words the structure of a model or action answers, in whole and by what it is about.
private struct Beside {
  /// A map covers each value, and no rounding.
  private static let answeredByMaps = Set(LimitingWords.allCases).subtracting([.rounding])

  private(set) var all: Set<LimitingWords> = []
  private var bySubject: [String: Set<LimitingWords>] = [:]
  private var maps: Set<String> = []

  init() {}

  init(_ cell: Cell) {
    maps = Set(cell.valueMaps.map(\.target.value))
    if !maps.isEmpty { all = Self.answeredByMaps }
    for constraint in cell.constraints {
      let answers = constraint.kind.traits.answers
      all.formUnion(answers)
      if let subject = constraint.subject { bySubject[subject.value, default: []].formUnion(answers) }
    }
  }

  /// The words that are answered about a field or input, or about a group that it lies in.
  func answered(about cell: Cell) -> Set<LimitingWords> {
    var found = maps.contains(cell.path) ? Self.answeredByMaps : []
    if bySubject.isEmpty { return found }
    let path = cell.id
    var end = path.utf8.startIndex
    while let dot = path.utf8[end...].firstIndex(of: UInt8(ascii: ".")) {
      found.formUnion(bySubject[String(path[..<dot])] ?? [])
      end = path.utf8.index(after: dot)
    }
    return found.union(bySubject[path] ?? [])
  }
}
