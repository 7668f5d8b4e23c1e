/// The emitters of generated Swift: the query layer and the records of a category.
package enum SwiftEmitters {
  package static let all: [any Emitter] = [
    NamespaceEmitter(), CapabilitiesEmitter(), ConnectorsEmitter(), CoverageTablesEmitter(), ConnectorEmitter(),
    TypesEmitter(), RecordsEmitter(), RecordCodingEmitter(), ResponsesEmitter(),
  ]
}
