// Holds the connectors of the south.
