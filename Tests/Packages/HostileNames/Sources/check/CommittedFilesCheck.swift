import Foundation
import HostileCatalogue

/// The committed category folder is what `write-catalogue` makes of the list.
struct CommittedFilesCheck {
  let folder: URL
  let catalogue: Catalogue

  func run(_ tally: inout Tally) throws {
    let connectors = try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("connectors").path)
    let paths = Set(connectors.map { "connectors/\($0)" } + ["category.json"])
    tally.expect(
      paths == Set(catalogue.files.keys), "the folder has other files than the list makes: run write-catalogue")
    for (path, contents) in catalogue.files.sorted(by: { $0.key < $1.key }) {
      let committed = try Data(contentsOf: folder.appendingPathComponent(path))
      tally.expect(committed == Data(contents.utf8), "\(path) is not what the list makes: run write-catalogue")
    }
  }
}
