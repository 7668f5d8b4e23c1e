// swift-tools-version: 6.1
import PackageDescription

// One package, so that the tool is built once for all of them.
let run: [Target.Dependency] = [.product(name: "CoverageMatrix", package: "coverage-matrix")]
let generate: [Target.PluginUsage] = [.plugin(name: "CoverageMatrixBuildPlugin", package: "coverage-matrix")]

let package = Package(
  name: "targets",
  platforms: [.macOS(.v13), .iOS(.v16)],
  dependencies: [
    // The name is given because a checkout may lie in a folder of another name.
    .package(name: "coverage-matrix", path: "../../..")
  ],
  targets: [
    // A category of its own.
    .executableTarget(name: "Own", dependencies: run, plugins: generate),
    // Two categories in one target.
    .executableTarget(name: "Both", dependencies: run, plugins: generate),
    // A category whose connectors are built in two other targets.
    .target(name: "PartsCore", dependencies: run, plugins: generate),
    .target(name: "PartsNorth", dependencies: run + ["PartsCore"], plugins: generate),
    .target(name: "PartsSouth", dependencies: run + ["PartsCore"], plugins: generate),
    .executableTarget(name: "Parts", dependencies: run + ["PartsCore", "PartsNorth", "PartsSouth"]),
    // Internal access, and no records.
    .executableTarget(name: "Quiet", dependencies: run + ["CoverageSpec"], plugins: generate),
    // Each kind of constraint on everything that it fits.
    .executableTarget(name: "Limits", dependencies: run, exclude: ["expected.txt"], plugins: generate),
    // A value of each type, read and written.
    .executableTarget(name: "Values", dependencies: run, exclude: ["expected.txt"], plugins: generate),
    // What a category can say, all of it: limits one by one, and a payment with a value of each type.
    .executableTarget(name: "Payments", dependencies: run, exclude: ["expected.txt"], plugins: generate),
    // Named like a part of the tool might be.
    .target(name: "CoverageSpec"),
  ]
)
