import _CoverageGenerator
import _CoverageSpec

/// The memory of a build: what its last run without errors read, found and wrote.
///
/// It lies beside the outputs. A run whose inputs differ from it in a few connectors only makes their sections again, and
/// takes everything else from the outputs, whose bytes it checks.
struct BuildState {
  /// A connector's file.
  struct Connector {
    var digest: ContentDigest
    /// The members of the file that texts about other connectors depend on, as JSON in UTF-8.
    ///
    /// Bytes, because two texts in different normal forms are equal strings, and give different outputs.
    var head: [UInt8]
    /// The statuses, as rows of the planes; empty where the configuration leaves the connector out.
    var statuses: [UInt8]
    var findings: [Diagnostic]
  }

  /// An output.
  struct Output {
    var digest: ContentDigest
    /// The sections of connectors by their slugs.
    var sections: [String: Range<Int>]
  }

  /// The digest of everything that concerns all connectors: the tool, the arguments, the category and the configuration.
  var shared: ContentDigest
  /// The findings in other files than those of connectors.
  var findings: [Diagnostic]
  /// By the paths of their files.
  var connectors: [String: Connector]
  /// By their paths.
  var outputs: [String: Output]
}

// MARK: - Coding

extension BuildState {
  /// The version of the form of the file.
  private static let format = 1

  /// The state as text: the digest of the rest on a line of its own, then JSON.
  var text: String {
    let body = json.text(.file)
    return "\(ContentDigest(body).text)\n\(body)"
  }

  /// The state in the bytes of a file; nil where anything in it is not as it was written.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let body = Array(bytes[(end + 1)...])
    guard bytes[..<end].elementsEqual(ContentDigest(body).text.utf8),
      let root = JSONDocument(parsing: SpecFile(path: "", bytes: body)).root
    else { return nil }
    self.init(root)
  }

  private var json: JSONNode {
    [
      "format": .integer(Self.format),
      "shared": .string(shared.text),
      "findings": .list(findings.map(\.json)),
      "connectors": .object(
        connectors.sorted { $0.key < $1.key }.map { path, connector in
          JSONMember(
            path,
            [
              "digest": .string(connector.digest.text),
              "head": .string(String(decoding: connector.head, as: UTF8.self)),
              "statuses": .string(String(decoding: connector.statuses, as: UTF8.self)),
              "findings": .list(connector.findings.map(\.json)),
            ])
        }),
      "outputs": .object(
        outputs.sorted { $0.key < $1.key }.map { path, output in
          JSONMember(
            path,
            [
              "digest": .string(output.digest.text),
              "sections": .object(
                output.sections.sorted { $0.key < $1.key }.map { slug, range in
                  JSONMember(slug, [.integer(range.lowerBound), .integer(range.upperBound)])
                }),
            ])
        }),
    ]
  }

  private init?(_ json: JSONNode) {
    guard json["format"]?.integer == Self.format, let shared = json["shared"]?.string.flatMap(ContentDigest.init(text:))
    else { return nil }
    self.shared = shared
    findings = []
    connectors = [:]
    outputs = [:]
    for finding in json["findings"]?.elements ?? [] {
      guard let finding = Diagnostic(finding) else { return nil }
      findings.append(finding)
    }
    for member in json["connectors"]?.members ?? [] {
      guard let digest = member.value["digest"]?.string.flatMap(ContentDigest.init(text:)),
        let head = member.value["head"]?.string, let statuses = member.value["statuses"]?.string
      else { return nil }
      var findings: [Diagnostic] = []
      for finding in member.value["findings"]?.elements ?? [] {
        guard let finding = Diagnostic(finding) else { return nil }
        findings.append(finding)
      }
      connectors[member.key] = Connector(
        digest: digest, head: Array(head.utf8), statuses: Array(statuses.utf8), findings: findings)
    }
    for member in json["outputs"]?.members ?? [] {
      guard let digest = member.value["digest"]?.string.flatMap(ContentDigest.init(text:)) else { return nil }
      var sections: [String: Range<Int>] = [:]
      for section in member.value["sections"]?.members ?? [] {
        let ends = section.value.elements.compactMap(\.integer)
        guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1] else { return nil }
        sections[section.key] = ends[0]..<ends[1]
      }
      outputs[member.key] = Output(digest: digest, sections: sections)
    }
  }
}

extension ContentDigest {
  fileprivate init?(text: String) {
    guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }
}

extension JSONNode {
  fileprivate var integer: Int? {
    if case .number(let spelling) = value { Int(spelling) } else { nil }
  }
}

extension Diagnostic {
  fileprivate var json: JSONNode {
    .object(of: [
      "severity": .string(severity.rawValue), "identifier": .string(identifier), "message": .string(message),
      "location": location.json, "path": coveragePath.map(JSONNode.string),
      "notes": JSONNode.list(notes.map { ["message": .string($0.message), "location": $0.location.json] }).unlessEmpty,
    ])
  }

  fileprivate init?(_ json: JSONNode) {
    guard let severity = json["severity"]?.string.flatMap(Severity.init), let identifier = json["identifier"]?.string,
      let message = json["message"]?.string, let location = json["location"].flatMap(SourceLocation.init)
    else { return nil }
    var notes: [Note] = []
    for note in json["notes"]?.elements ?? [] {
      guard let message = note["message"]?.string, let location = note["location"].flatMap(SourceLocation.init) else {
        return nil
      }
      notes.append(Note(message, at: location))
    }
    self.init(severity, identifier, message, at: location, notes: notes, coveragePath: json["path"]?.string)
  }
}

extension SourceLocation {
  fileprivate var json: JSONNode { [.string(path), .integer(line), .integer(column)] }

  fileprivate init?(_ json: JSONNode) {
    let parts = json.elements
    guard parts.count == 3, let path = parts[0].string, let line = parts[1].integer, let column = parts[2].integer
    else {
      return nil
    }
    self.init(path: path, line: line, column: column)
  }
}
