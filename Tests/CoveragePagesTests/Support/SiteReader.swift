import Foundation
import _CoverageGenerator
import _CoverageSpec

/// Reads the pages of a site tag by tag: what they say, where they lead, and what such pages must not have.
struct SiteReader {
  private(set) var problems: [String] = []
  private(set) var ids: Set<String> = []
  /// The addresses of links and pictures.
  private(set) var addresses: [String] = []
  /// The statuses by coverage path, on the page of a connector.
  private(set) var statuses: [String: Status] = [:]
  private(set) var tags: [String: Int] = [:]

  private static let empty: Set = ["meta", "link", "input", "img"]
  private static let known: Set = [
    "html", "head", "meta", "link", "title", "style", "body", "a", "header", "nav", "ul", "ol", "li", "strong", "em",
    "main", "section", "h1", "h2", "h3", "p", "dl", "div", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td",
    "code", "pre", "small", "span", "details", "summary", "footer", "input", "label", "script", "img",
  ]
  private static let attributes: Set = [
    "alt", "aria-current", "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "autocomplete",
    "charset",
    "class", "content", "data-find", "data-found", "data-none", "data-slug", "data-status", "data-twin", "for",
    "hidden",
    "href", "http-equiv", "id", "lang", "name", "property", "rel", "role", "scope", "spellcheck", "src", "start",
    "tabindex", "type",
  ]

  private var open: [String] = []
  private var section: String?
  private var twins: [(path: String, twin: String)] = []

  init(_ page: String) {
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      if rest.hasPrefix("<!") {
        rest = rest[(rest.firstIndex(of: ">") ?? rest.startIndex)...].dropFirst()
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { break }
      read(String(rest[rest.index(after: start)..<end]))
      rest = rest[rest.index(after: end)...]
      if let last = open.last, ["script", "style"].contains(last) {
        rest = rest.range(of: "</\(last)>").map { rest[$0.lowerBound...] } ?? rest[rest.endIndex...]
      }
    }
    if !open.isEmpty { problems.append("open: \(open)") }
    for (path, twin) in twins {
      for (other, status) in statuses where other.hasPrefix("\(twin).") {
        statuses[path + other.dropFirst(twin.count)] = status
      }
    }
  }

  private mutating func read(_ tag: String) {
    let name = String(tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" })
    if name.hasPrefix("/") {
      if open.last == String(name.dropFirst()) { open.removeLast() } else { problems.append("<\(name)> in \(open)") }
      return
    }
    tags[name, default: 0] += 1
    if !Self.known.contains(name) { problems.append("<\(name)>") }
    if !Self.empty.contains(name) { open.append(name) }
    var attributes: [String: String] = [:]
    for match in tag.dropFirst(name.count).matches(of: /\ ([^ =]+)(?:="([^"]*)")?/) {
      attributes[String(match.1)] = match.2.map(String.init) ?? ""
    }
    problems += attributes.keys.filter { !Self.attributes.contains($0) }.map { "attribute \($0)" }
    if let id = attributes["id"], !ids.insert(Self.plain(id)).inserted { problems.append("two \(id)") }
    for key in ["href", "src"] {
      guard let address = attributes[key] else { continue }
      addresses.append(Self.plain(address))
      let scheme = address.prefix { $0 != "/" && $0 != "#" }
      if scheme.contains(":"), !["https:", "http:"].contains(scheme) { problems.append("address \(address)") }
    }
    if name == "section" { section = attributes["id"] }
    if let status = attributes["data-status"].flatMap(Status.init), let id = attributes["id"] {
      statuses[Self.plain(id)] = status
    }
    if let twin = attributes["data-twin"], let section { twins.append((section, twin)) }
  }

  static func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}

/// The files of a site by their paths, and what is wrong with the links between them.
struct SiteFiles {
  let files: [String: String]
  let pages: [String: SiteReader]

  init(_ coverage: CompiledCoverage, _ emitter: some Emitter) {
    let all = emitter.files(for: coverage)
    files = Dictionary(all.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
    pages = files.filter { $0.key.hasSuffix(".html") }.mapValues(SiteReader.init)
  }

  /// The links that lead to no file or to no place in it, and the pages that nothing leads to.
  var deadLinks: [String] {
    var reached: Set = ["index.html"]
    var dead: [String] = []
    for (path, page) in pages {
      for address in page.addresses where !address.contains("://") {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let names = parts.map { String($0).removingPercentEncoding ?? "" }
        let target = names[0].isEmpty ? path : Self.resolve(names[0], on: path)
        reached.insert(target)
        if files[target] == nil { dead.append("\(path): \(address)") }
        if names.count > 1, pages[target]?.ids.contains(names[1]) != true { dead.append("\(path): \(address)") }
      }
    }
    return dead.sorted() + pages.keys.filter { !reached.contains($0) }.sorted().map { "nothing leads to \($0)" }
  }

  private static func resolve(_ address: String, on path: String) -> String {
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") {
      if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
    }
    return folders.joined(separator: "/")
  }
}
