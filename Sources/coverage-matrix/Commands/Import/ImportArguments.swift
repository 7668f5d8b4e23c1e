import CoverageMatrix
import Foundation
import _CoverageFiles
import _CoverageImporter
import _CoverageSpec

extension [PageText] {
  private static let endings = [".mdx", ".md", ".txt", ".json", ".csv", ".tsv"]

  /// Reads sources on all cores: files, the sources of folders by name, and `-` for standard input.
  ///
  /// - Throws: `ToolError` of the first source that cannot be read.
  init(readingFrom operands: [String]) throws {
    if operands.count(where: { $0 == "-" }) > 1 {
      throw ToolError("standard input, '-', can be read once")
    }
    let paths = try operands.flatMap { try Self.paths(at: $0) }
    let read = paths.concurrentMap { path in
      Result {
        if path == "-" {
          return PageText(path: path, bytes: try Self.standardInput())
        }
        return PageText(path: path, bytes: try SpecFile(readingFrom: path).bytes)
      }
    }
    self = try read.map { try $0.get() }
  }

  private static func standardInput() throws -> [UInt8] {
    do {
      return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
    } catch {
      throw ToolError("standard input cannot be read: \(error.reason)")
    }
  }

  /// The sources that an operand names.
  private static func paths(at operand: String) throws -> [String] {
    guard operand != "-", FolderContents.isFolder(operand) else { return [operand] }
    let names = try FolderContents.names(at: operand).filter { name in
      !name.hasPrefix(".") && endings.contains { name.lowercased().hasSuffix($0) }
    }
    if names.isEmpty {
      throw ToolError("'\(operand.onOneLine)' has no sources, which end with \(endings.joined(separator: ", "))")
    }
    return names.map { operand.hasSuffix("/") ? operand + $0 : "\(operand)/\($0)" }
  }
}

/// The options about what pages may not say of themselves.
extension CommandDescription.Option {
  static let pageCategory = Self(
    name: "--category", value: .category, help: "The id or the name of the category of sources that name none.")
  static let pageSlug = Self(
    name: "--slug", value: .slug, help: "The slug of a source that does not say it, where there is one.")
}

extension PageFacts {
  /// The facts about pages in the arguments.
  init(_ arguments: ParsedArguments, pageCount: Int) throws {
    self.init(category: arguments[.pageCategory], slug: arguments[.pageSlug])
    if slug != nil, pageCount > 1 {
      throw ToolError("option '--slug' is for one source, and there are \(pageCount)")
    }
  }
}

extension CivilDate {
  /// A day as an argument spells it: `2026-03-01`.
  init(argument text: String) throws {
    guard let date = CivilDate(text) else {
      throw ToolError("'\(text.onOneLine)' is not a date; write it as YYYY-MM-DD")
    }
    self = date
  }

  /// A day in the form of ISO 8601; nil for other texts and for days that no month has.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
