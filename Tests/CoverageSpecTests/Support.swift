import _CoverageSpec
import _CoverageTestSupport

/// The bytes of `text` as a file.
func file(_ text: String, path: String = "spec.json") -> SpecFile {
  SpecFile(path: path, bytes: Array(text.utf8))
}

/// A category file whose second line starts with `members`.
func category(_ members: String) -> SpecFile {
  file("{ \"format\": 1, \"id\": \"crm\", \"name\": \"CRM\",\n\(members)\n}", path: "category.json")
}

/// A connector file whose second line starts with `members`.
func connector(_ slug: String = "acme", _ members: String) -> SpecFile {
  file("{ \"format\": 1, \"slug\": \"\(slug)\", \"name\": \"Acme\",\n\(members)\n}", path: "\(slug).json")
}

/// What a run over a category folder prints, one finding or note a line.
func findings(_ category: SpecFile, _ connectors: SpecFile...) -> String {
  SpecificationLoader.load(category: category, connectors: connectors).diagnostics.text
}
