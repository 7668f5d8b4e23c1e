import Hostile

/// Names that Swift has taken can be written in source: in back quotes where the compiler asks for them.
struct WrittenNamesCheck {
  func run(_ tally: inout Tally) {
    for (capability, path) in capabilities {
      tally.expectSame(capability.path, path, "the path of a name written by hand")
    }
    for (connector, slug) in connectors {
      tally.expectSame(connector.slug, slug, "the slug of a name written by hand")
    }
    tally.expect(
      slugs(supporting: .`associatedtype`(.`class`)).contains("class"), "a field written by hand")
    tally.expectSame(Trouble.Array.connector.slug, "Array", "a type named like one of the standard library")
    tally.expectSame(Trouble.String.action.path, "String", "a request named like a type of the standard library")
    tally.expectSame(Trouble.Int.none.rawValue, "none", "a declared type named like one of the standard library")
  }

  private var capabilities: [(Trouble.Capability, String)] {
    [
      (.default, "default"),
      (.`default`(.`default`), "default.default"),
      (.`init`, "init"),
      (.`init`(.`init`), "init.init"),
      (.associatedtype, "associatedtype"),
      (.associatedtype(.`init`), "associatedtype.init"),
      (.associatedtype(.renamedSelf), "associatedtype.self"),
      (.associatedtype(.type), "associatedtype.Type"),
      (.class(.renamedSelf), "class.Self"),
      (.associatedtype(.none), "associatedtype.none"),
      (.associatedtype(.await), "associatedtype.await"),
      (.feature(.`init`), "features.init"),
      (.feature(.in), "features.in"),
      (.feature(._360learning), "features.360learning"),
      (.feature(.aB), "features.a-b"),
      (.feature(.имя), "features.имя"),
      (.some, "some"),
    ]
  }

  private var connectors: [(Trouble.Connector, String)] {
    [
      (.class, "class"), (.`init`, "init"), (.`self`, "self"), (.default, "default"), (.in, "in"), (.any, "Any"),
      (.none, "none"), (.some, "some"), (.string, "String"), (.uint8, "UInt8"), (._360learning, "360learning"),
    ]
  }
}
