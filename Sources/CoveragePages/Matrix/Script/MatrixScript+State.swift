extension MatrixScript {
  /// What a reader has chosen, and the connectors and rows that are shown for it.
  static let state = #"""
    const initial = () => ({
      query: "", needs: [], chosen: null, stage: "", access: "", kind: "", least: 0, differences: false,
      order: "name", rows: "api", turn: "", open: new Set(), place: "",
      // What the address asks for and the page does not have.
      unknown: []
    });
    let state = initial();

    const isChosen = connector => !state.chosen || state.chosen.has(connector.slug);
    const passes = connector => (!state.stage || (connector.stage ?? "-") === state.stage)
      && (!state.access || (connector.access ?? "-") === state.access);
    const candidates = () => connectors.filter(connector => isChosen(connector) && passes(connector));
    const needed = () => state.needs.map(path => byPath.get(path));

    // Where nobody has everything the nearest are shown: a table has columns.
    let view = { connectors, answer: null, name: "" };
    function makeView() {
      const asked = candidates();
      const answer = assess(needed(), asked);
      let shown = answer.all;
      if (shown.length === 0 && answer.others.length) {
        const least = answer.others[0].unmet.length;
        shown = answer.others.filter(other => other.unmet.length === least).map(other => other.connector);
      }
      shown = [...shown].sort((a, b) => a.index - b.index);
      if (state.order === "coverage") shown.sort((a, b) => b.supported - a.supported || a.index - b.index);
      view = { connectors: shown, candidates: asked, answer, name: shown.map(connector => connector.index).join() };
    }

    """#

  /// The state in the address, so that a link shows the same view.
  ///
  /// An address without an equals sign names a place in the page instead.
  static let address = #"""
    const choicesOf = {
      kind: ["model", "action", "feature"], order: ["coverage"], rows: ["support"], turn: ["capabilities", "connectors"]
    };

    function addressOf(state) {
      const values = new URLSearchParams();
      if (state.query) values.set("q", state.query);
      if (state.needs.length) values.set("has", state.needs.join(" "));
      if (state.chosen) values.set("only", [...state.chosen].join(" "));
      if (state.stage) values.set("stage", state.stage);
      if (state.access) values.set("access", state.access);
      if (state.kind) values.set("kind", state.kind);
      if (state.least) values.set("least", state.least);
      if (state.differences) values.set("differences", "1");
      if (state.order !== "name") values.set("order", state.order);
      if (state.rows !== "api") values.set("rows", state.rows);
      if (state.turn) values.set("turn", state.turn);
      if (state.open.size) values.set("open", [...state.open].join(" "));
      if (state.place) values.set("at", state.place);
      return values.toString();
    }

    function writeAddress() {
      state.place = "";
      state.unknown = [];
      replaceAddress(addressOf(state));
    }

    function replaceAddress(text) {
      history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
    }

    const listOf = text => (text ?? "").split(" ").filter(word => word);
    function readAddress() {
      const text = location.hash.slice(1);
      if (text && !text.includes("=")) return goTo(text);
      const values = new URLSearchParams(text);
      const oneOf = (key, fallback) => choicesOf[key].includes(values.get(key)) ? values.get(key) : fallback;
      const known = key => connectors.some(connector => (connector[key] ?? "-") === values.get(key))
        ? values.get(key) : "";
      state = initial();
      state.query = values.get("q") ?? "";
      const asked = [...new Set(listOf(values.get("has")).map(pathNow))];
      const only = listOf(values.get("only")).map(slugNow);
      state.needs = asked.filter(path => byPath.has(path));
      state.unknown = asked.filter(path => !byPath.has(path))
        .concat(only.filter(slug => !bySlug.has(slug)));
      if (values.has("only")) state.chosen = new Set(only.filter(slug => bySlug.has(slug)));
      state.stage = known("stage");
      state.access = known("access");
      state.kind = oneOf("kind", "");
      state.least = Math.max(0, parseInt(values.get("least"), 10) || 0);
      state.differences = values.get("differences") === "1";
      state.order = oneOf("order", "name");
      state.rows = oneOf("rows", "api");
      state.turn = oneOf("turn", "");
      state.open = new Set(listOf(values.get("open")).map(pathNow).filter(id => groupByID.has(id)));
      const place = placeOf(values.get("at") ?? "");
      showControls();
      if (place) showPlace(place, values.get("at")); else update(false);
    }

    """#
}
