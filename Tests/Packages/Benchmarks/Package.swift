// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    // The name is given because a checkout may lie in a folder of another name.
    .package(name: "coverage-matrix", path: "../../..")
  ],
  targets: [
    .target(name: "Catalogues"),
    // It runs the built tool; the library is there so that the package above counts as used.
    .executableTarget(
      name: "generator",
      dependencies: ["Catalogues", .product(name: "CoverageMatrix", package: "coverage-matrix")]),
    .executableTarget(
      name: "imports",
      dependencies: ["Catalogues", .product(name: "CoverageMatrix", package: "coverage-matrix")]),
    .executableTarget(
      name: "answers",
      dependencies: ["Catalogues", .product(name: "CoverageMatrix", package: "coverage-matrix")]),
    .executableTarget(name: "decoding", dependencies: [.product(name: "UnifiedATS", package: "coverage-matrix")]),
    .executableTarget(name: "catalogue", dependencies: ["Catalogues"]),
    .executableTarget(name: "compile-cost", dependencies: ["Catalogues"]),
    .executableTarget(name: "start"),
    .executableTarget(name: "foundation"),
    .target(name: "PlainWords"),
    .target(name: "Instruments"),
    .target(name: "Shelf", dependencies: [.product(name: "CoverageMatrix", package: "coverage-matrix")]),
    .executableTarget(
      name: "queries",
      dependencies: [
        "Instruments", "PlainWords", "Shelf", .product(name: "CoverageMatrix", package: "coverage-matrix"),
      ]),
  ]
)
