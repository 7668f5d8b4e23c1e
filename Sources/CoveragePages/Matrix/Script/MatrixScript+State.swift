extension MatrixScript {
  /// The bindings of the tools to the state.
  static let start = #"""
    function showControls() {
      at("search").value = state.query;
      at("differences").checked = state.differences;
      at("order").value = state.order;
      at("rows").value = state.rows;
    }

    function update(writes = true) {
      makeView();
      showColumns();
      showRows();
      showNeeds();
      showChoices();
      say();
      if (writes) writeAddress();
    }

    function updateRows(isTyping = false) {
      showRows(isTyping);
      say();
      writeAddress();
    }

    function setOpen(isOpen) {
      state.open = new Set(isOpen ? groups.map(group => group.id) : []);
      updateRows();
    }

    const on = (id, event, action) => at(id).addEventListener(event, action);
    on("search", "input", () => { state.query = at("search").value; updateRows(true); });
    on("differences", "change", () => { state.differences = at("differences").checked; updateRows(); });
    on("order", "change", () => { state.order = at("order").value; update(); });
    on("rows", "change", () => { state.rows = at("rows").value; update(); });
    on("need", "input", event => {
      at("need").setCustomValidity("");
      // A choice from the list is complete; what is being typed may be the start of a longer path.
      const isChoice = !event.inputType || event.inputType === "insertReplacementText";
      if (isChoice && byPath.has(at("need").value)) addNeed();
    });
    on("need", "keydown", event => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      addNeed();
    });
    on("add", "click", addNeed);
    on("find", "input", findChoices);
    on("all", "click", () => choose(true));
    on("none", "click", () => choose(false));
    on("expand", "click", () => setOpen(true));
    on("collapse", "click", () => setOpen(false));
    on("reset", "click", () => {
      state = initial();
      showControls();
      update();
    });
    on("tools", "submit", event => event.preventDefault());
    on("close", "click", () => at("copied").close());
    for (const button of document.querySelectorAll("[data-copy]"))
      button.addEventListener("click", () => copy(button.dataset.copy));
    for (const group of groups) {
      group.element.querySelector("summary").addEventListener("click", () => {
        if (group.element.open) state.open.delete(group.id); else state.open.add(group.id);
        writeAddress();
      });
      group.element.addEventListener("toggle", () => group.table.show(view));
    }
    document.addEventListener("keydown", event => {
      const isTyping = event.target.closest("input, select, textarea, dialog");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      at("search").focus();
    });
    addEventListener("hashchange", readAddress);

    at("paths").replaceChildren(...rows.map(row => {
      const option = document.createElement("option");
      option.value = row.path;
      return option;
    }));
    at("choices").replaceChildren(...choices.map(choice => choice.element));
    at("tools").hidden = false;
    readAddress();
    if (!view.name && connectors.length) update(false);

    """#

  /// The state in the address, so that a link shows the same view.
  ///
  /// An address without an equals sign names a place in the page instead.
  static let address = #"""
    function addressOf(state) {
      const values = new URLSearchParams();
      if (state.query) values.set("q", state.query);
      if (state.needs.length) values.set("has", state.needs.join(" "));
      if (state.chosen) values.set("only", [...state.chosen].sort().join(" "));
      if (state.differences) values.set("differences", "1");
      if (state.order !== "name") values.set("order", state.order);
      if (state.rows !== "api") values.set("rows", state.rows);
      if (state.open.size) values.set("open", [...state.open].join(" "));
      if (state.place) values.set("at", state.place);
      return values.toString();
    }

    function writeAddress() {
      state.place = "";
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
      state.place = values.get("at") ?? "";
      showControls();
      update(false);
      if (state.place) document.getElementById(state.place)?.scrollIntoView({ block: "center" });
    }

    // A link to a place keeps the view, as far as the place is in it.
    function goTo(text) {
      const place = placeOf(text);
      if (!place) return;
      const group = groups.find(group => group.element.contains(place));
      if (group) {
        state.open.add(group.id);
        update(false);
        for (const less of [{ query: "", differences: false }, { needs: [], chosen: null }]) {
          if (isShown(place)) break;
          Object.assign(state, less);
          showControls();
          update(false);
        }
        state.place = place.id;
        if (addressOf(state) !== addressOf({ ...initial(), open: new Set([group.id]), place: place.id }))
          replaceAddress(addressOf(state));
      }
      place.scrollIntoView({ block: "center" });
    }

    function placeOf(text) {
      try { return document.getElementById(decodeURIComponent(text)); } catch { return null; }
    }

    """#
}
