import Testing
import _CoverageSpec
import _CoverageTestSupport

/// The rules for the parameters of lists, each with the smallest spec that breaks it.
struct ListParameterRuleTests {
  @Test func parametersAreRead() throws {
    let loaded = SpecificationLoader.load(
      category: category(
        """
        "list_parameters": [
          { "id": "page_size", "type": "integer", "default": 100, "minimum": 1, "maximum": 250 },
          { "id": "lax", "type": "boolean", "ignores_unsupported_filters": true },
          { "id": "ids", "type": "string[]", "needs": ["id"] }],
        "models": [
          { "id": "m", "vendor_id": "m", "label": "M", "record": "M", "route": "/m",
            "fields": [{ "id": "id", "type": "string" }],
            "filters": [{ "id": "owner", "type": "string", "needs": ["n.id", "m"], "swift_name": "boss" }] },
          { "id": "n", "vendor_id": "n", "label": "N", "record": "N", "fields": [{ "id": "id", "type": "string" }] }]
        """), connectors: [])
    #expect(loaded.diagnostics.text == "")
    let category = try #require(loaded.specification).category
    #expect(category.listParameters.map(\.id) == ["page_size", "lax", "ids"])
    #expect(category.listParameters.map(\.range) == [1...250, nil, nil])
    #expect(category.listParameters.map(\.defaultValue) == ["100", nil, nil])
    #expect(category.listParameters.map(\.ignoresUnsupportedFilters) == [false, true, false])
    #expect(category.listParameters.map { $0.needs.map(\.value) } == [[], [], ["id"]])
    #expect(category.listableModels.map(\.id) == ["m"])
    let filter = try #require(category.models[0].filters.first)
    #expect(filter.needs.map(\.value) == ["n.id", "m"])
    #expect(filter.swiftName == "boss")
  }

  @Test func needsLeadToCapabilities() {
    #expect(
      findings(
        category(
          """
          "list_parameters": [{ "id": "ids", "type": "string[]", "needs": ["idd"] }],
          "models": [
            { "id": "m", "vendor_id": "m", "label": "M", "record": "M", "route": "/m",
              "fields": [{ "id": "id", "type": "string" }],
              "filters": [{ "id": "owner", "type": "string", "needs": ["m.idd", "x"] }] },
            { "id": "n", "vendor_id": "n", "label": "N", "record": "N", "route": "/n", "fields": [] }]
          """)) == """
          category.json:4:11: error: 'm' can be listed but has no field 'idd'; did you mean 'id'? [unknown-field]
          category.json:2:66: note: a list parameter needs it
          category.json:6:62: error: unknown path 'm.idd'; did you mean 'm.id'? [unknown-path]
          category.json:6:71: error: unknown path 'x' [unknown-path]
          category.json:7:11: error: 'n' can be listed but has no field 'idd' [unknown-field]
          category.json:2:66: note: a list parameter needs it
          """)
  }

  @Test func defaultsAreValuesThatCouldBeSent() {
    #expect(
      findings(
        category(
          """
          "types": [{ "id": "Sort", "kind": "closed_enum", "values": ["UP", "DOWN"] }],
          "list_parameters": [
          { "id": "size", "type": "integer", "minimum": 1, "maximum": 250, "default": 500 },
          { "id": "page", "type": "integer", "default": "1" }, { "id": "half", "type": "integer", "default": 0.5 },
          { "id": "lax", "type": "boolean", "default": 0 }, { "id": "part", "type": "number", "default": 0.5 },
          { "id": "sort", "type": "Sort", "default": "DOWNS" }, { "id": "ids", "type": "string[]", "default": "a" }]
          """)) == """
          category.json:4:77: error: the default '500' of 'size' is not between 1 and 250 [list-parameter]
          category.json:5:47: error: the default '1' of 'page' is not of type 'integer' [list-parameter]
          category.json:5:100: error: the default '0.5' of 'half' is not of type 'integer' [list-parameter]
          category.json:6:46: error: the default '0' of 'lax' is not of type 'boolean' [list-parameter]
          category.json:7:44: error: 'Sort' has no value 'DOWNS'; did you mean 'DOWN'? [unknown-value]
          category.json:7:101: error: the default 'a' of 'ids' is one value, and 'string[]' is a list, which has none [list-parameter]
          """)
  }

  @Test func defaultsOfDatesAreDates() {
    #expect(
      findings(
        category(
          """
          "list_parameters": [
          { "id": "a", "type": "date", "default": "2024-02-29" }, { "id": "b", "type": "date", "default": "2026-02-31" },
          { "id": "c", "type": "date", "default": "2026-2-3" }, { "id": "d", "type": "date", "default": "2026-02-03T" },
          { "id": "e", "type": "datetime", "default": "2026-02-28T10:00:00Z" },
          { "id": "f", "type": "datetime", "default": "2026-02-28T10:00:00.5+02:00" },
          { "id": "g", "type": "datetime", "default": "2026-02-31T10:00:00Z" },
          { "id": "h", "type": "datetime", "default": "2026-02-28" },
          { "id": "k", "type": "datetime", "default": "2026-02-28T10:00" },
          { "id": "l", "type": "datetime", "default": "2026-02-28 23:59:60.25-0130" },
          { "id": "i", "type": "datetime", "default": "2026-02-28T24:00:00Z" },
          { "id": "j", "type": "datetime", "default": "2026-02-28T10:00:00Zx" },
          { "id": "m", "type": "date", "default": "10000-01-01" }, { "id": "n", "type": "date", "default": "1582-10-10" },
          { "id": "o", "type": "date", "default": "1900-02-29" }, { "id": "p", "type": "date", "default": "2000-02-29" },
          { "id": "q", "type": "date", "default": "2026-00-10" }, { "id": "r", "type": "date", "default": "2026-01-00" },
          { "id": "s", "type": "date", "default": "+026-01-01" }]
          """)) == """
          category.json:3:97: error: the default '2026-02-31' of 'b' is no day in the form '2026-01-31' [list-parameter]
          category.json:4:41: error: the default '2026-2-3' of 'c' is no day in the form '2026-01-31' [list-parameter]
          category.json:4:95: error: the default '2026-02-03T' of 'd' is no day in the form '2026-01-31' [list-parameter]
          category.json:7:45: error: the default '2026-02-31T10:00:00Z' of 'g' is no time in the form '2026-01-31T09:30:00Z' [list-parameter]
          category.json:11:45: error: the default '2026-02-28T24:00:00Z' of 'i' is no time in the form '2026-01-31T09:30:00Z' [list-parameter]
          category.json:12:45: error: the default '2026-02-28T10:00:00Zx' of 'j' is no time in the form '2026-01-31T09:30:00Z' [list-parameter]
          category.json:13:41: error: the default '10000-01-01' of 'm' is no day in the form '2026-01-31' [list-parameter]
          category.json:14:41: error: the default '1900-02-29' of 'o' is no day in the form '2026-01-31' [list-parameter]
          category.json:15:41: error: the default '2026-00-10' of 'q' is no day in the form '2026-01-31' [list-parameter]
          category.json:15:97: error: the default '2026-01-00' of 'r' is no day in the form '2026-01-31' [list-parameter]
          category.json:16:41: error: the default '+026-01-01' of 's' is no day in the form '2026-01-31' [list-parameter]
          """)
  }

  @Test func needsAreListedOnce() {
    #expect(
      findings(
        category(
          """
          "list_parameters": [{ "id": "ids", "type": "string[]", "needs": ["id", "id"] }],
          "models": [
            { "id": "m", "vendor_id": "m", "label": "M", "record": "M", "route": "/m",
              "fields": [{ "id": "id", "type": "string" }] }]
          """)) == """
          category.json:2:72: error: 'id' is listed twice [duplicate-entry]
          category.json:2:66: note: first listed here
          """)
  }

  @Test func idsAreUniqueInEachList() {
    #expect(
      findings(
        category(
          """
          "list_parameters": [{ "id": "a", "type": "string" }, { "id": "a", "type": "string" }],
          "models": [
            { "id": "m", "vendor_id": "m", "label": "M", "record": "M", "route": "/m", "fields": [],
              "filters": [{ "id": "b", "type": "string" }, { "id": "a", "type": "string" }] },
            { "id": "n", "vendor_id": "n", "label": "N", "record": "N", "route": "/n", "fields": [],
              "filters": [{ "id": "b", "type": "string" }, { "id": "b", "type": "string" }] }]
          """)) == """
          category.json:2:62: error: duplicate list parameter 'a' [duplicate-id]
          category.json:2:29: note: first declared here
          category.json:5:58: error: duplicate list parameter 'a' [duplicate-id]
          category.json:2:29: note: first declared here
          category.json:7:58: error: duplicate list parameter 'b' [duplicate-id]
          category.json:7:25: note: first declared here
          """)
  }

  @Test func typesFitIntoAQuery() {
    #expect(
      findings(
        category(
          """
          "types": [{ "id": "Size", "kind": "open_enum", "values": ["L"] },
            { "id": "Box", "kind": "object", "properties": [] }],
          "list_parameters": [{ "id": "a", "type": "Size[]" }, { "id": "b", "type": "datetime" },
            { "id": "c", "type": "Box" },
            { "id": "d", "type": "datetime[]" },
            { "id": "e", "type": "Sise" },
            { "id": "f", "type": "string", "minimum": 1, "maximum": 2 },
            { "id": "g", "type": "boolean", "ignores_unsupported_filters": true },
            { "id": "h", "type": "string", "ignores_unsupported_filters": true }]
          """)) == """
          category.json:5:24: error: 'Box' has no place in a query: write 'string', 'integer', 'number', 'boolean' or \
          an enum, with '[]' for a list, or 'date' or 'datetime' [list-parameter]
          category.json:6:24: error: 'datetime[]' has no place in a query: write 'string', 'integer', 'number', \
          'boolean' or an enum, with '[]' for a list, or 'date' or 'datetime' [list-parameter]
          category.json:7:24: error: unknown type 'Sise'; did you mean 'Size'? [unknown-type]
          category.json:8:11: error: 'f' has bounds but is not an 'integer' [list-parameter]
          category.json:10:11: error: 'h' sets whether filters are ignored but is not a 'boolean' [list-parameter]
          category.json:10:11: error: a second parameter sets whether filters are ignored [list-parameter]
          category.json:9:11: note: the first one is here
          """)
  }

  @Test func boundsStandTogetherAndFiltersHaveARoute() {
    #expect(
      findings(
        category(
          """
          "list_parameters": [
            { "id": "a", "type": "integer", "minimum": 1 },
            { "id": "b", "type": "integer", "minimum": 2, "maximum": 1 },
            { "id": "c", "type": "integer", "default": [] },
            { "id": "g", "type": "integer", "minimum": "x", "maximum": "y" }],
          "models": [{ "id": "m", "vendor_id": "m", "label": "M", "record": "M", "fields": [],
            "filters": [{ "id": "d", "type": "integer" }, { "id": "e", "type": "integer", "maximum": 1 }] }]
          """)) == """
          category.json:3:3: error: a list parameter has no 'maximum' [missing-key]
          category.json:4:60: error: 'maximum' must be a whole number of at least 2, found 1 [invalid-value]
          category.json:5:46: error: 'default' must be a text, a number, true or false, found a list [wrong-type]
          category.json:6:46: error: 'minimum' must be a number, found a string [wrong-type]
          category.json:6:62: error: 'maximum' must be a number, found a string [wrong-type]
          category.json:8:23: error: 'm' has filters but no 'route' by which its records are listed [list-parameter]
          category.json:8:81: error: a filter has no key 'maximum' [unknown-key]
          """)
  }
}
