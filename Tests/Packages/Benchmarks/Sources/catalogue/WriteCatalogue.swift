import Catalogues
import Foundation

/// Writes a catalogue of many connectors for programs that measure.
@main
struct WriteCatalogue {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[2]) else {
      print("usage: catalogue <folder> <connectors> <folder of the category that they are made after>")
      exit(2)
    }
    let catalogue = ATSCatalogue(folder: URL(fileURLWithPath: arguments[1]), connectorCount: count)
    try catalogue.write(from: URL(fileURLWithPath: arguments[3]), seed: 1)
  }
}
