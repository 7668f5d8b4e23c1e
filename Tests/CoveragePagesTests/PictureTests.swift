import Foundation
import Testing
import _CoverageGenerator

@Suite("Pictures")
struct PictureTests {
  @Test("A badge says how many fields are supported")
  func badges() throws {
    let documents = try Catalogue.compiled().documents
    let badge = PictureCheck(documents["badges/careerplug.svg"] ?? "")
    #expect(badge.problems == [])
    #expect(badge.texts["title"] == ["CareerPlug: 100 of 246 fields"])
    #expect(badge.texts["text"] == ["CareerPlug", "100 of 246 fields"])
  }

  @Test("The heat map has a cell for everything that is listed, with figures")
  func heatMap() throws {
    let coverage = try Shop.compiled()
    let picture = PictureCheck(coverage.documents["coverage.svg"] ?? "")
    #expect(picture.problems == [])
    #expect(picture.texts["title"] == ["Shop coverage by connector"])
    #expect(
      picture.texts["desc"] == [
        """
        How much of each model and action is supported. Acme supports 1 of 2 models and 2 of 2 actions. \
        Bolt supports 1 of 2 models and 0 of 2 actions.
        """
      ])
    let words = picture.texts["text"] ?? []
    #expect(
      words.dropLast(2) == [
        "Acme", "Bolt", "Models", "Orders", "2/3", "1/3", "Customers", "not implemented", "Actions", "Refund", "2/2",
        "Cancel", "yes",
      ])
  }

  @Test("Where there are many connectors, cells say their figures to whoever points at them")
  func manyConnectors() throws {
    let connectors = (10..<40).map { number in
      ("c\(number)", Shop.bolt.replacing("bolt", with: "c\(number)").replacing("Bolt", with: "C\(number)"))
    }
    let coverage = try compile(
      category: Shop.category,
      connectors: Dictionary(connectors + [("acme", Shop.acme)], uniquingKeysWith: { first, _ in first }))
    let picture = PictureCheck(coverage.documents["coverage.svg"] ?? "")
    #expect(picture.problems == [])
    let titles = picture.texts["title"] ?? []
    #expect(titles.contains("Acme, Customers: not implemented"))
    #expect(titles.count == 1 + 30 + 4)
  }

  @Test(
    "Text stands out from its ground by 4.5 and more",
    arguments: [
      ("ffffff", "0757ba"), ("ffffff", "4d545c"), ("1f2328", "9ac8ff"), ("1f2328", "eaeef2"), ("1f2328", "ffffff"),
      ("57606a", "ffffff"), ("e6edf3", "1a4f91"), ("e6edf3", "21262d"), ("e6edf3", "0d1117"), ("9198a1", "0d1117"),
    ])
  func contrast(text: String, ground: String) throws {
    #expect(try Self.contrast(text, ground) >= 4.5)
  }

  @Test("Bars without figures stand out by 3 and more", arguments: [("0757ba", "eaeef2"), ("4493f8", "21262d")])
  func contrastOfBars(bar: String, ground: String) throws {
    #expect(try Self.contrast(bar, ground) >= 3)
  }

  /// The contrast of two colours, both of which are in the pictures.
  private static func contrast(_ first: String, _ second: String) throws -> Double {
    let documents = try Shop.compiled().documents
    let pictures = (documents["coverage.svg"] ?? "") + (documents["badges/acme.svg"] ?? "")
    for colour in [first, second] {
      #expect(pictures.contains("#\(colour)") || colour == "ffffff" && pictures.contains("#fff"))
    }
    let values = [first, second].map(luminance).sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    let value = Int(colour, radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
