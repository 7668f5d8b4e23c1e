extension MatrixScript {
  /// What binds the tools to the state.
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
}
