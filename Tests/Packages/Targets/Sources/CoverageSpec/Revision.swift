/// What the target is there for: it has the name of a folder of the tool, which is no name of its targets.
public let revision = "spec 7"
