import _CoverageImporter

extension PageReaders {
  /// Reads a page of MDX whose models, which stand from line 6 on, and features are given; without features it has no tab.
  static func reading(models: String, features: String = "") -> ReadPage {
    let tab = features.isEmpty ? "" : "<Tab title=\"Features\">\n\(features)\n</Tab>\n"
    let text = """
      # Cove HRIS Integration
      > Cove connector for Example's HRIS API
      The tool slug for this connector is `cove`.
      <Tabs>
      <Tab title="Models">
      \(models)
      </Tab>
      \(tab)</Tabs>
      """
    return PageReaders.read(PageText(path: "p", bytes: Array(text.utf8)))
  }
}
