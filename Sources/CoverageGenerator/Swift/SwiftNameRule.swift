import _CoverageSpec

/// Refuses specs whose ids have no Swift name, or where two things would get the same one.
///
/// A collision is never mended by renaming one of the two: a name that depends on its neighbours would change with them.
package struct SwiftNameRule: Rule {
  package init() {}

  package func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let check = NameCheck(specification)
    let findings = SwiftSurface.checkedScopes(of: specification).flatMap(check.findings)
    // A name that collides or is refused as a member may do so as a marker or a type too; one error is enough.
    var places: Set<SourceLocation> = []
    var keys: Set<NameKey> = []
    let isCollision = { (finding: NameCheck.Finding) in finding.diagnostic.identifier == "swift-name-collision" }
    let refusals = findings.filter { !isCollision($0) && keys.insert($0.key).inserted }
    let collisions = findings.filter {
      isCollision($0) && !keys.contains($0.key) && places.insert($0.diagnostic.location).inserted
    }
    return (refusals + collisions).map(\.diagnostic)
  }
}

/// The place in the spec that gives a name.
struct NameKey: Hashable {
  var key: String
  var location: SourceLocation
}

/// Checks the names of a scope against each other and against those that are taken.
private struct NameCheck {
  /// An error, and the key whose text it is about: equal for two errors about one text in two scopes.
  struct Finding {
    var key: NameKey
    var diagnostic: Diagnostic
  }

  /// The keys that are written, of which another text is needed.
  private let written: Set<NameKey>
  private let namespace: String
  private let namespaceLocation: SourceLocation

  init(_ specification: Specification) {
    written = specification.writtenSwiftNames
    namespace = SwiftNames.namespace(specification.category)
    namespaceLocation = specification.category.location
  }

  func findings(in scope: SurfaceScope) -> [Finding] {
    let reserved = Set(scope.reserved)
    var first: [String: SwiftDeclaration.Origin] = [:]
    return scope.declarations.compactMap { declaration in
      guard let origin = declaration.origin else { return nil }
      let key = NameKey(key: origin.key, location: origin.location)
      let diagnostic: Diagnostic?
      if let refusal = refusal(of: declaration, from: origin, isWritten: written.contains(key), scope, reserved) {
        diagnostic = refusal.first
      } else {
        diagnostic = first[declaration.name].flatMap { collision(of: declaration, from: origin, with: $0, scope) }
        if first[declaration.name] == nil { first[declaration.name] = origin }
      }
      return diagnostic.map { Finding(key: key, diagnostic: $0) }
    }
  }

  /// Why a name cannot be used; empty where another error says it, nil where it can.
  private func refusal(
    of declaration: SwiftDeclaration, from origin: SwiftDeclaration.Origin, isWritten: Bool, _ scope: SurfaceScope,
    _ reserved: Set<String>
  ) -> [Diagnostic]? {
    let name = declaration.name
    // That a model has no 'record' has been reported.
    if name.isEmpty, origin.key == "record" { return [] }
    var advice: String { self.advice(origin, isWritten: isWritten) }
    var isType = false
    if case .type = declaration.shape { isType = true }
    func error(_ identifier: String, _ text: String) -> [Diagnostic] {
      [.error(identifier, "\(origin.owner) cannot be named '\(name)' in Swift\(text)", at: origin.location)]
    }
    if !SwiftNaming.isIdentifier(name) || (isType && SwiftNaming.impossibleTypeNames.contains(name)) {
      let isID = !origin.isText && (origin.key == "id" || origin.key.hasPrefix("swift_") && !isWritten)
      // Texts that are not ids have been reported; a mark that is first in a name may have followed a separator.
      if isID, !isIdentifier("x" + name) { return [] }
      return error("invalid-swift-name", "; \(advice)")
    }
    if scope.namesNamespace, name == namespace {
      return error(
        "reserved-swift-name",
        ", because the category's namespace is; \(advice), or the category \(namespaceAdvice) in category.json")
    }
    if reserved.contains(name) {
      return error(
        "reserved-swift-name",
        ", because that name is taken among \(scope.description); \(advice)")
    }
    return nil
  }

  /// The key that gives another name, and the declaration to write it in.
  ///
  /// A text of the API may stand alone in the file, and has to become an object first.
  private func advice(_ origin: SwiftDeclaration.Origin, isWritten: Bool) -> String {
    let isThere = isWritten || !origin.key.hasPrefix("swift_")
    let advice = "give \(origin.declaration ?? origin.owner) \(isThere ? "another" : "a") '\(origin.key)'"
    guard let form = origin.form, !isThere else { return advice }
    return "\(advice): \(form)"
  }

  private var namespaceAdvice: String {
    written.contains { $0.key == "swift_name" && $0.location == namespaceLocation }
      ? "another 'swift_name'" : "a 'swift_name'"
  }

  private func collision(
    of declaration: SwiftDeclaration, from origin: SwiftDeclaration.Origin, with other: SwiftDeclaration.Origin,
    _ scope: SurfaceScope
  ) -> Diagnostic? {
    // Two of one id, which letter case does not tell apart, are an error of their own.
    if other.owner == origin.owner || !origin.isText && other.owner.lowercased() == origin.owner.lowercased() {
      return nil
    }
    let named = origin.key.isEmpty ? other : origin
    return .error(
      "swift-name-collision",
      "\(origin.owner) and \(other.owner) are both named '\(declaration.name)' among \(scope.description) in Swift; "
        + advice(named, isWritten: written.contains(NameKey(key: named.key, location: named.location))),
      at: origin.location, notes: [Diagnostic.Note("the other is here", at: other.location)])
  }
}
