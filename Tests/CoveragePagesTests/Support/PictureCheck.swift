import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads a picture as XML and finds what could do more than be seen.
final class PictureCheck: NSObject, XMLParserDelegate {
  private static let elements: Set = ["svg", "title", "desc", "style", "rect", "text", "g", "path", "circle"]
  private static let attributes: Set = [
    "xmlns", "width", "height", "viewBox", "role", "aria-labelledby", "id", "class", "x", "y", "rx", "d", "cx", "cy",
    "r",
    "fill", "font-family", "font-size", "textLength", "transform",
  ]

  private(set) var problems: [String] = []
  private(set) var ids: Set<String> = []
  private(set) var texts: [String: [String]] = [:]
  private var path: [String] = []

  init(_ picture: String) {
    super.init()
    let parser = XMLParser(data: Data(picture.utf8))
    parser.delegate = self
    if !parser.parse() { problems.append("not well formed") }
    if !ids.isSuperset(of: ["title", "desc"]) { problems.append("no title or no description") }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if !Self.elements.contains(element) { problems.append("<\(element)>") }
    problems += attributes.keys.filter { !Self.attributes.contains($0) }
    if let id = attributes["id"], !ids.insert(id).inserted { problems.append("two \(id)") }
    path.append(element)
    texts[element, default: []].append("")
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard let element = path.last, let last = texts[element]?.popLast() else { return }
    texts[element]?.append(last + string)
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
  }
}
