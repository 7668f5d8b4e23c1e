// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "coverage-matrix",
  platforms: [.macOS(.v13), .iOS(.v16)],
  products: [
    .library(name: "CoverageMatrix", targets: ["CoverageMatrix"]),
    .library(name: "UnifiedATS", targets: ["UnifiedATS"]),
    .plugin(name: "CoverageMatrixBuildPlugin", targets: ["CoverageMatrixBuildPlugin"]),
    .plugin(name: "CoverageMatrixCommandPlugin", targets: ["CoverageMatrixCommandPlugin"]),
  ],
  targets: [
    // Rounding and exact conversion call the C library's mathematics, which nothing links without Foundation.
    .target(name: "CoverageMatrix", linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "CoverageSpec"),
    .target(name: "CoverageGenerator", dependencies: ["CoverageMatrix", "CoverageSpec"]),
    .target(name: "CoverageHistory", dependencies: ["CoverageGenerator", "CoverageSpec"]),
    .target(name: "CoverageImporter", dependencies: ["CoverageSpec"]),
    .executableTarget(
      name: "coverage-matrix",
      dependencies: [
        "CoverageGenerator", "CoverageHistory", "CoverageImporter", "CoverageMatrix", "CoverageSpec",
      ]),
    .plugin(name: "CoverageMatrixBuildPlugin", capability: .buildTool(), dependencies: ["coverage-matrix"]),
    .plugin(
      name: "CoverageMatrixCommandPlugin",
      capability: .command(
        intent: .custom(
          verb: "coverage-matrix", description: "Check, ask and generate from the specs of this package's targets.")),
      dependencies: ["coverage-matrix"]),
    .target(name: "UnifiedATS", dependencies: ["CoverageMatrix"], plugins: ["CoverageMatrixBuildPlugin"]),
    .testTarget(name: "CoverageMatrixTests", dependencies: ["CoverageMatrix", "UnifiedATS"]),
    .testTarget(name: "CoverageSpecTests", dependencies: ["CoverageSpec"]),
    .testTarget(name: "CoverageGeneratorTests", dependencies: ["CoverageGenerator", "CoverageMatrix", "CoverageSpec"]),
    .testTarget(
      name: "BrowserTests", dependencies: ["CoverageGenerator", "CoverageMatrix", "CoverageSpec"],
      exclude: ["Screenshots"]),
    .testTarget(
      name: "CoverageHistoryTests",
      dependencies: ["CoverageGenerator", "CoverageHistory", "CoverageMatrix", "CoverageSpec"]),
    .testTarget(
      name: "CoverageImporterTests", dependencies: ["CoverageGenerator", "CoverageImporter", "CoverageSpec"],
      exclude: ["Pages"]),
    .testTarget(name: "CommandLineTests", dependencies: ["UnifiedATS", "coverage-matrix"]),
    .testTarget(
      name: "NegativeProgramTests", dependencies: ["CoverageGenerator", "CoverageSpec", "UnifiedATS"]),
    .testTarget(
      name: "RandomSpecTests", dependencies: ["CoverageGenerator", "CoverageMatrix", "CoverageSpec"]),
    .testTarget(name: "UnifiedATSTests", dependencies: ["UnifiedATS"], exclude: ["pages.txt"]),
  ]
)
