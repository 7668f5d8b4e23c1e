import Testing

@Suite("Generated functions for requests")
struct ConnectorRequestTests {
  @Test("Carriers are asked for, or filled in where there is no choice")
  func carriers() throws {
    let fragment = try RequestFragment(
      """
      { "id": "name", "type": "string", "required": true },
      { "id": "kind", "type": "Only", "required": true },
      { "id": "file", "inputs": [
        { "id": "data", "type": "string" },
        { "id": "content_type", "type": "string", "required_with": ["data"] },
        { "id": "coding", "type": "Only", "required_with": ["data"] },
        { "id": "label", "type": "string" }] },
      { "id": "place", "inputs": [
        { "id": "city", "type": "string" },
        { "id": "country", "type": "string", "required": true },
        { "id": "point", "required": true, "inputs": [{ "id": "kind", "type": "Only", "required": true }] }] },
      { "id": "owner", "inputs": [{ "id": "id", "type": "string", "required": true }] }
      """,
      types: """
        { "id": "Only", "kind": "closed_enum", "values": ["none"] }
        """, covered: ["file.data", "file.label", "place.city"])
    fragment.expect(
      """
      public static func create(
        name: String,
        fileData: String? = nil,
        fileContentType: String? = nil,
        fileLabel: String? = nil,
        placeCity: String? = nil,
        placeCountry: String? = nil
      ) -> Covered<Shop.Acme, Shop.Create> {
        Covered(
          Shop.Create(
            name: name,
            kind: Only.none,
            file: Shop.Create.File(
              data: fileData,
              contentType: fileContentType,
              coding: fileData == nil ? nil : Only.none,
              label: fileLabel)._unlessEmpty,
            place: Shop.Create.Place(
              city: placeCity,
              country: placeCountry,
              point: Shop.Create.Place.Point(
                kind: placeCity == nil && placeCountry == nil ? nil : Only.none)._unlessEmpty)._unlessEmpty),
          sealedBy: _Seal())
      }
      """, in: .connector)
  }

  @Test("Of alternatives only the covered one is asked for")
  func oneOf() throws {
    let fragment = try RequestFragment(
      """
      { "id": "files", "item": "file", "one_of": ["data", "url"], "inputs": [
        { "id": "data", "type": "string" },
        { "id": "url", "type": "string" },
        { "id": "name", "type": "string", "required_with": ["url"] }] },
      { "id": "photo", "required": true, "one_of": ["data", "url"], "inputs": [
        { "id": "data", "type": "string" },
        { "id": "url", "type": "string" }] }
      """, covered: ["files.url", "photo.data", "photo.url"])
    fragment.expect(
      """
      public static func create(
        files: [Covered<Shop.Acme, Shop.Create.File>] = [],
        photoData: String? = nil,
        photoURL: String? = nil
      ) -> Covered<Shop.Acme, Shop.Create> {
        Covered(
          Shop.Create(
            files: files.records(),
            photo: Shop.Create.Photo(
              data: photoData,
              url: photoURL)),
          sealedBy: _Seal())
      }
      """, in: .connector)
    fragment.expect(
      """
      public static func file(
        url: String,
        name: String
      ) -> Covered<Shop.Acme, Shop.Create.File> {
        Covered(
          Shop.Create.File(
            url: url,
            name: name),
          sealedBy: _Seal())
      }
      """, in: .connector)
  }

  @Test("What the connector requires has no default")
  func required() throws {
    let fragment = try RequestFragment(
      """
      { "id": "lines", "item": "line", "inputs": [{ "id": "sku", "type": "string" }] },
      { "id": "tags", "type": "string[]" },
      { "id": "place", "inputs": [{ "id": "city", "type": "string" }] }
      """, covered: ["lines.sku", "tags", "place.city"], required: ["lines", "tags", "place.city"])
    fragment.expect(
      """
      public static func create(
        lines: [Covered<Shop.Acme, Shop.Create.Line>],
        tags: [String],
        placeCity: String
      ) -> Covered<Shop.Acme, Shop.Create> {
        Covered(
          Shop.Create(
            lines: lines.records(),
            tags: tags,
            place: Shop.Create.Place(
              city: placeCity)._unlessEmpty),
          sealedBy: _Seal())
      }
      """, in: .connector)
  }

  @Test("A function for an element is named by the lists and groups that it lies in")
  func elements() throws {
    let fragment = try RequestFragment(
      """
      { "id": "order", "required": true, "inputs": [
        { "id": "lines", "item": "line", "swift_name": "rows", "inputs": [
          { "id": "sku", "type": "string", "required": true },
          { "id": "gift", "inputs": [
            { "id": "cards", "item": "card", "inputs": [{ "id": "text", "type": "string", "swift_name": "words" }] }] }] }] }
      """, covered: ["order.lines.sku", "order.lines.gift.cards.text"])
    fragment.expect(
      """
      public static func create(
        rows: [Covered<Shop.Acme, Shop.Create.Order.Line>] = []
      ) -> Covered<Shop.Acme, Shop.Create> {
        Covered(
          Shop.Create(
            order: Shop.Create.Order(
              rows: rows.records())),
          sealedBy: _Seal())
      }
      """, in: .connector)
    fragment.expect(
      """
      public nonisolated enum Create {
        /// An element of `create.order.lines` as Acme covers it.
        public static func orderLine(
          sku: String,
          giftCards: [Covered<Shop.Acme, Shop.Create.Order.Line.Gift.Card>] = []
        ) -> Covered<Shop.Acme, Shop.Create.Order.Line> {
          Covered(
            Shop.Create.Order.Line(
              sku: sku,
              gift: Shop.Create.Order.Line.Gift(
                cards: giftCards.records())._unlessEmpty),
            sealedBy: _Seal())
        }

        /// An element of `create.order.lines.gift.cards` as Acme covers it.
        public static func orderLineGiftCard(
          words: String? = nil
        ) -> Covered<Shop.Acme, Shop.Create.Order.Line.Gift.Card> {
          Covered(
            Shop.Create.Order.Line.Gift.Card(
              words: words),
            sealedBy: _Seal())
        }
      }
      """, in: .connector)
  }

  @Test("An action without inputs, and a group of which nothing is covered")
  func nothing() throws {
    let fragment = try RequestFragment(
      """
      { "id": "place", "required": true, "inputs": [{ "id": "city", "type": "string" }] }
      """, covered: [])
    fragment.expect(
      """
      public static func create() -> Covered<Shop.Acme, Shop.Create> {
        Covered(
          Shop.Create(
            place: Shop.Create.Place()),
          sealedBy: _Seal())
      }
      """, in: .connector)
  }
}
