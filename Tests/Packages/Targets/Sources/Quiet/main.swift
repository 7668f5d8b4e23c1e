import CoverageMatrix
import CoverageSpec

/// Takes the connectors that have boilers.
func name<Connector: Heating.Reads.Boilers>(_: Connector.Type) -> String { Connector.connector.name }

let request = Heating.Ember.cancelBoiler(id: "boiler-3")
print(
  "quiet:", Heating.Connector.ember.supports(.boilers(.weight)), Heating.Connector.ember.supports(.boilers(.dueAt)),
  name(Heating.Ember.self), request.record.id, revision)
