/// A file that an emitter wrote, in memory.
package struct OutputFile: Hashable, Sendable {
  /// The part of the output that a file belongs to.
  ///
  /// It decides where the file is put.
  package enum Part: Hashable, Sendable {
    /// Swift that is compiled.
    case swift
    /// What people and other programs read.
    case report
  }

  package var part: Part
  /// The file's path within its part, with `/` between folders.
  package var path: String
  package var contents: String

  package init(_ part: Part, _ path: String, _ contents: String) {
    self.part = part
    self.path = path
    self.contents = contents
  }
}
