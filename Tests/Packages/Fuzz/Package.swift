// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v13)],
  dependencies: [
    // The name is given because a checkout may lie in a folder of another name.
    .package(name: "coverage-matrix", path: "../../..")
  ],
  targets: [
    // What makes records is linked from the tests of records.
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "CoverageMatrix", package: "coverage-matrix"),
        .product(name: "UnifiedATS", package: "coverage-matrix"),
      ])
  ]
)
