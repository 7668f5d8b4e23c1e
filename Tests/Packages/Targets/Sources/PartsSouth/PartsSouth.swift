// Holds the connectors of the south.
@_exported import PartsCore
