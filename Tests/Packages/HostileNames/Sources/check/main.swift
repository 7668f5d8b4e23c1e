import Foundation
import Hostile
import HostileCatalogue

// Proves that every name and text of `hostile.json` comes back from generated Swift as it went in: swift run check
let package = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
let folder = package.appendingPathComponent("Sources/Hostile/Catalogue")

var tally = Tally()
do {
  let list = try HostileList(inPackageAt: package)
  ListCheck(list: list).run(&tally)
  try CommittedFilesCheck(folder: folder, catalogue: Catalogue(list)).run(&tally)
  let catalogue = try DecodedCatalogue(folder: folder)
  DetailsCheck(catalogue: catalogue).run(&tally)
  StatusCheck(catalogue: catalogue).run(&tally)
  WrittenNamesCheck().run(&tally)
  try WrittenRequestsCheck().run(&tally)
} catch {
  tally.fail("\(error)")
}
exit(tally.report())
