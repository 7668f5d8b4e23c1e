extension CoverageRows {
  /// How much of a model, action or feature a row supports: the parts in all, and those that are missing.
  func extent(of capability: Int, row: Int) -> (isSupported: Bool, partCount: Int, missing: BitSet) {
    let parts = CapabilityForest(table).parts(of: capability)
    let missing = parts.filter { !supports($0, row: row) }
    return (
      supports(capability, row: row), parts.count, BitSet(containing: missing.map(BitPosition.init(ordinal:)))
    )
  }
}
