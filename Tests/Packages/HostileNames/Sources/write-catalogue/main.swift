import Foundation
import HostileCatalogue

// Writes the category folder of target `Hostile` anew from `hostile.json`: swift run write-catalogue
let package = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
let folder = package.appendingPathComponent("Sources/Hostile/Catalogue")
let catalogue = Catalogue(try HostileList(inPackageAt: package))

try? FileManager.default.removeItem(at: folder)
try FileManager.default.createDirectory(
  at: folder.appendingPathComponent("connectors"), withIntermediateDirectories: true)
for (path, contents) in catalogue.files {
  try Data(contents.utf8).write(to: folder.appendingPathComponent(path))
}
print("\(catalogue.files.count) files written")
