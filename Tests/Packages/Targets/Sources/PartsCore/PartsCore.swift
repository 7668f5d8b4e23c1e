// Holds the category and its questions; the types of connectors are made in targets of their own.
