// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "coverage-matrix",
  platforms: [.macOS(.v13), .iOS(.v16)],
  targets: [
    .target(name: "CoverageMatrix"),
    .target(name: "CoverageSpec"),
    .target(name: "CoverageGenerator", dependencies: ["CoverageMatrix", "CoverageSpec"]),
  ]
)
