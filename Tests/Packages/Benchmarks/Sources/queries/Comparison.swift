/// The same question, answered in several ways.
struct Comparison {
  /// A way to answer it.
  struct Side {
    let name: String
    /// Answers the question a number of times, and returns something that depends on the answers.
    let work: (Int) -> Int
  }

  let name: String
  /// The most that the engine may cost, where C costs 1.
  let bound: Double
  /// How often the question is asked in a measurement.
  let repetitions: Int
  let c: Side
  let engine: Side
  /// The question over Swift collections.
  let collections: [Side]
  /// What asking costs without an answer; nil where that is next to nothing.
  let nothing: Side?

  init(
    _ name: String, bound: Double, repetitions: Int, c: @escaping (Int) -> Int, engine: @escaping (Int) -> Int,
    sets: ((Int) -> Int)? = nil, dictionary: ((Int) -> Int)? = nil, nothing: ((Int) -> Int)? = nil
  ) {
    self.name = name
    self.bound = bound
    self.repetitions = repetitions
    self.c = Side(name: "C", work: c)
    self.engine = Side(name: "engine", work: engine)
    collections = [sets.map { Side(name: "Set", work: $0) }, dictionary.map { Side(name: "dictionary", work: $0) }]
      .compactMap(\.self)
    self.nothing = nothing.map { Side(name: "nothing", work: $0) }
  }
}
