/// The emitters of generated Swift: the query layer, the records and the mappings of a category.
package enum SwiftEmitters {
  package static let all: [any Emitter] = [
    NamespaceEmitter(), CapabilitiesEmitter(), ConnectorsEmitter(), CoverageTablesEmitter(), ConnectorEmitter(),
    TypesEmitter(), RecordsEmitter(), RecordCodingEmitter(), ResponsesEmitter(), MapsEmitter(), MarkersEmitter(),
    RecordFieldsEmitter(), RequestsEmitter(), QueriesEmitter(),
  ]
}
