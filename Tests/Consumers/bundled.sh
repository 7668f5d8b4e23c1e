# Makes packages that build with this package's plugins and a tool that is compiled already, since most of a consumer's
# first build is the tool. Scripts source it after common.sh.

# A package that stands in for this one: the plugins of this checkout, and the tool of this checkout's build.
make_bundled_package() { # folder
  local bundle=$1/coverage-matrix.artifactbundle
  mkdir -p "$bundle" "$1/Plugins"
  cp "$(swift build --package-path "$root" --show-bin-path)/coverage-matrix" "$bundle/"
  cp -R "$root/Plugins/." "$1/Plugins"
  cat >"$bundle/info.json" <<JSON
{
  "schemaVersion": "1.0",
  "artifacts": {
    "coverage-matrix": {
      "version": "1.0.0",
      "type": "executable",
      "variants": [{ "path": "coverage-matrix", "supportedTriples": ["$(triple)"] }]
    }
  }
}
JSON
  cat >"$1/Package.swift" <<'SWIFT'
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "coverage-matrix",
  products: [
    .plugin(name: "CoverageMatrixBuildPlugin", targets: ["CoverageMatrixBuildPlugin"]),
    .plugin(name: "CoverageMatrixCommandPlugin", targets: ["CoverageMatrixCommandPlugin"]),
  ],
  targets: [
    .binaryTarget(name: "coverage-matrix", path: "coverage-matrix.artifactbundle"),
    .plugin(name: "CoverageMatrixBuildPlugin", capability: .buildTool(), dependencies: ["coverage-matrix"]),
    .plugin(
      name: "CoverageMatrixCommandPlugin",
      capability: .command(
        intent: .custom(verb: "coverage-matrix", description: "Run the tool."),
        permissions: [.writeToPackageDirectory(reason: "Outputs are written into the package.")]),
      dependencies: ["coverage-matrix"]),
  ]
)
SWIFT
}

triple() { swift -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p' | head -1; }
