extension MatrixScript {
  /// The state in the address, so that a link shows the same view.
  ///
  /// An address without an equals sign names a place in the page instead.
  static let address = #"""
    function writeAddress() {
      const values = new URLSearchParams();
      if (state.query) values.set("q", state.query);
      if (state.needs.length) values.set("has", state.needs.join(" "));
      if (state.chosen) values.set("only", [...state.chosen].sort().join(" "));
      if (state.differences) values.set("differences", "1");
      if (state.order !== "name") values.set("order", state.order);
      if (state.rows !== "api") values.set("rows", state.rows);
      if (state.open.size) values.set("open", [...state.open].join(" "));
      const text = values.toString();
      history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
    }

    const listOf = text => (text ?? "").split(" ").filter(word => word);
    function readAddress() {
      const text = location.hash.slice(1);
      if (text && !text.includes("=")) return showPlace(decodeURIComponent(text));
      const values = new URLSearchParams(text);
      state = initial();
      state.query = values.get("q") ?? "";
      state.needs = listOf(values.get("has")).filter(path => byPath.has(path));
      if (values.has("only"))
        state.chosen = new Set(listOf(values.get("only")).filter(slug => bySlug.has(slug)));
      state.differences = values.get("differences") === "1";
      state.order = values.get("order") === "coverage" ? "coverage" : "name";
      state.rows = values.get("rows") === "support" ? "support" : "api";
      const ids = new Set(groups.map(group => group.id));
      state.open = new Set(listOf(values.get("open")).filter(id => ids.has(id)));
      showControls();
      update(false);
    }

    function showPlace(id) {
      const place = document.getElementById(id);
      const group = groups.find(group => group.element.contains(place));
      if (group) {
        state.open.add(group.id);
        update(false);
      }
      place?.scrollIntoView({ block: "center" });
    }

    """#
}
