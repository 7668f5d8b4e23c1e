// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "hostile-names",
  platforms: [.macOS(.v13), .iOS(.v16)],
  dependencies: [
    // The name is given because a checkout may lie in a folder of another name.
    .package(name: "coverage-matrix", path: "../../..")
  ],
  targets: [
    .target(name: "HostileCatalogue"),
    .executableTarget(name: "write-catalogue", dependencies: ["HostileCatalogue"]),
    .target(
      name: "Hostile", dependencies: [.product(name: "CoverageMatrix", package: "coverage-matrix")],
      plugins: [.plugin(name: "CoverageMatrixBuildPlugin", package: "coverage-matrix")]),
    .executableTarget(name: "check", dependencies: ["Hostile", "HostileCatalogue"]),
  ]
)
