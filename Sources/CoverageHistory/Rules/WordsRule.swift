/// What only people read.
struct WordsRule: ChangeRule {
  let aspects: [Aspect] = [
    .name, .label, .title, .note, .guide, .stage, .access, .asset, .lint, .differs, .twin, .reference, .expands,
    .deprecated,
  ]

  func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
    .noteOnly("it is for people to read, and covers neither more nor less")
  }
}
