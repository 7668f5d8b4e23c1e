import CoverageImporter
import CoverageSpec

extension [PageText] {
  /// Reads pages on all cores.
  ///
  /// - Throws: `FileError` of the first page that cannot be read.
  init(readingFrom paths: [String]) throws {
    let read = paths.concurrentMap { path in
      Result { PageText(path: path, bytes: try SpecFile(readingFrom: path).bytes) }
    }
    self = try read.map { try $0.get() }
  }
}
