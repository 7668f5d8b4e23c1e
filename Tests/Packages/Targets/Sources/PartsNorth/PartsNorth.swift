// Holds the connectors of the north.
