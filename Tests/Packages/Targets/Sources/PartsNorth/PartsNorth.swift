// Holds the connectors of the north.
@_exported import PartsCore
