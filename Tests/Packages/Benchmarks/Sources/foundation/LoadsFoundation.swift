import Foundation

/// Loads Foundation, uses it once and ends.
@main
struct LoadsFoundation {
  static func main() {
    if FileManager.default.currentDirectoryPath.isEmpty { exit(1) }
  }
}
