/// A cell: what is known about a connector and a capability.
struct StatusRule: ChangeRule {
  let aspects: [Aspect] = [.status]

  func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
    let supported = "supported"
    switch (difference.old?.value.description, difference.new?.value.description) {
    case (supported?, let new): return .breaking("supported became \(new ?? "unlisted")")
    case (let old, supported?): return .additive("\(old ?? "unlisted") became supported")
    case (let old, let new): return .noteOnly("\(old ?? "unlisted") became \(new ?? "unlisted"), neither is supported")
    }
  }
}
