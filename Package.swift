// swift-tools-version: 6.2
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
    // The names of targets are unique over all packages of a build: the underscore leaves the plain ones to others.
    .target(name: "_CoverageSpec", path: "Sources/CoverageSpec"),
    .target(name: "_CoverageGenerator", dependencies: ["_CoverageSpec"], path: "Sources/CoverageGenerator"),
    .target(
      name: "_CoverageFiles", dependencies: ["_CoverageGenerator", "_CoverageSpec"], path: "Sources/CoverageFiles"),
    .target(
      name: "_CoveragePages", dependencies: ["_CoverageGenerator", "_CoverageSpec"], path: "Sources/CoveragePages"),
    .target(
      name: "_CoverageHistory", dependencies: ["_CoverageGenerator", "_CoverageSpec"], path: "Sources/CoverageHistory"),
    .target(name: "_CoverageEditing", dependencies: ["_CoverageSpec"], path: "Sources/CoverageEditing"),
    .target(
      name: "_CoverageImporter", dependencies: ["_CoverageEditing", "_CoverageSpec"], path: "Sources/CoverageImporter"),
    // The build plugin's tool is built by everybody who uses the plugin: it has no further dependency.
    .executableTarget(
      name: "coverage-matrix-build", dependencies: ["_CoverageFiles", "_CoverageGenerator", "_CoverageSpec"]),
    .executableTarget(
      name: "coverage-matrix",
      dependencies: [
        "_CoverageEditing", "_CoverageFiles", "_CoverageGenerator", "_CoverageHistory", "_CoverageImporter",
        "_CoveragePages", "CoverageMatrix", "_CoverageSpec",
      ]),
    .plugin(name: "CoverageMatrixBuildPlugin", capability: .buildTool(), dependencies: ["coverage-matrix-build"]),
    .plugin(
      name: "CoverageMatrixCommandPlugin",
      capability: .command(
        intent: .custom(
          verb: "coverage-matrix", description: "Check, ask and generate from the specs of this package's targets.")),
      dependencies: ["coverage-matrix"]),
    // The Swift under `Generated`, to which a link leads and which `check` keeps current: its users build no tool.
    .target(name: "UnifiedATS", dependencies: ["CoverageMatrix"]),
    // What several test targets need.
    .target(name: "_CoverageTestSupport", dependencies: ["_CoverageSpec"], path: "Tests/TestSupport"),
    .testTarget(name: "CoverageMatrixTests", dependencies: ["CoverageMatrix", "_CoverageTestSupport", "UnifiedATS"]),
    .testTarget(
      name: "CoverageEditingTests", dependencies: ["_CoverageEditing", "_CoverageSpec", "_CoverageTestSupport"]),
    .testTarget(name: "CoverageSpecTests", dependencies: ["_CoverageSpec", "_CoverageTestSupport"]),
    .testTarget(
      name: "CoverageGeneratorTests",
      dependencies: ["_CoverageGenerator", "CoverageMatrix", "_CoverageSpec", "_CoverageTestSupport"],
      exclude: ["Report/Snapshots", "Snapshots"]),
    .testTarget(
      name: "CoverageFilesTests",
      dependencies: ["_CoverageFiles", "_CoverageGenerator", "_CoverageSpec", "_CoverageTestSupport"]),
    .testTarget(
      name: "CoveragePagesTests",
      dependencies: [
        "_CoverageGenerator", "_CoveragePages", "CoverageMatrix", "_CoverageSpec", "_CoverageTestSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "BrowserTests",
      dependencies: [
        "_CoverageGenerator", "_CoveragePages", "CoverageMatrix", "_CoverageSpec", "_CoverageTestSupport",
      ],
      exclude: ["Screenshots"]),
    .testTarget(
      name: "CoverageHistoryTests",
      dependencies: [
        "_CoverageGenerator", "_CoverageHistory", "CoverageMatrix", "_CoverageSpec", "_CoverageTestSupport",
      ]),
    .testTarget(
      name: "CoverageImporterTests",
      dependencies: [
        "_CoverageGenerator", "_CoverageImporter", "_CoveragePages", "_CoverageSpec", "_CoverageTestSupport",
      ],
      exclude: ["Pages"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["UnifiedATS", "_CoverageSpec", "_CoverageTestSupport", "coverage-matrix"],
      exclude: ["Desk", "Snapshots"]),
    .testTarget(
      name: "NegativeProgramTests",
      dependencies: ["_CoverageGenerator", "_CoverageSpec", "_CoverageTestSupport", "UnifiedATS"]),
    .testTarget(
      name: "RandomSpecTests",
      dependencies: ["_CoverageGenerator", "CoverageMatrix", "_CoverageSpec", "_CoverageTestSupport"]),
    .testTarget(name: "UnifiedATSTests", dependencies: ["_CoverageTestSupport", "UnifiedATS"], exclude: ["pages.txt"]),
  ]
)

// The only target with the plugin, for which any build of this package would make the plugin's tool, too: a build of the
// command line alone would take a third as long again.
if Context.environment["COVERAGE_MATRIX_PLUGIN_TESTS"] != nil {
  package.targets.append(
    .testTarget(
      name: "PluginTests", dependencies: ["CoverageMatrix", "_CoverageTestSupport"],
      plugins: ["CoverageMatrixBuildPlugin"]))
}

// Everybody who uses a plugin builds the tool, and nobody changes it there: it is built without what takes a fifth of the
// time and gives nothing, the compiler's check of its own intermediate code, an index of the system's modules and what a
// debugger shows, copies of all local variables included, which a variable brings back for who looks for a fault. The
// libraries, which programs contain, are built as any other.
let flags =
  ["-Xfrontend", "-disable-llvm-verify", "-index-ignore-system-modules"]
  + (Context.environment["COVERAGE_MATRIX_DEBUG_INFO"] == nil
    ? ["-Xfrontend", "-gnone", "-Xfrontend", "-disable-debugger-shadow-copies"] : [])
for target in package.targets
where target.type != .plugin && !["CoverageMatrix", "UnifiedATS"].contains(target.name) {
  target.swiftSettings = [.unsafeFlags(flags)]
}
