extension MatrixScript {
  /// What is open is on paper, with all connectors, in bands that fit.
  static let print = #"""
    function setPrinting(isOn) {
      if (isPrinting === isOn) return;
      isPrinting = isOn;
      allSections.forEach(show);
      showFacts();
    }
    addEventListener("beforeprint", () => setPrinting(true));
    addEventListener("afterprint", () => setPrinting(false));
    matchMedia("print").addEventListener("change", ({ matches }) => setPrinting(matches));

    """#

  /// The bindings of the tools to the state.
  static let start = #"""
    const on = (id, event, action) => at(id).addEventListener(event, action);
    const setOpen = isOpen => {
      state.open = new Set(isOpen ? groups.map(({ id }) => id) : []);
      updateRows();
    };

    on("search", "input", () => {
      state.query = at("search").value;
      updateRows(true);
      showSuggestions();
    });
    on("search", "keydown", searchKey);
    on("search", "focus", () => showSuggestions());
    on("search", "blur", () => showSuggestions(false));
    // The focus stays in the search while something is chosen from its list.
    on("suggestions", "pointerdown", event => event.preventDefault());
    on("suggestions", "click", ({ target }) => {
      const option = target.closest("[data-option]");
      if (option) take(options[option.dataset.option]);
    });
    for (const key of ["stage", "access", "kind", "order", "rows", "turn"])
      on(key, "change", () => { state[key] = at(key).value; update(); });
    on("least", "input", () => { state.least = Math.max(0, parseInt(at("least").value, 10) || 0); update(); });
    on("differences", "change", () => { state.differences = at("differences").checked; update(); });
    on("columns", "toggle", showChoices);
    on("find", "input", showChoices);
    on("choices", "change", ({ target }) => chooseOne(target));
    on("all", "click", () => choose(true));
    on("none", "click", () => choose(false));
    on("comparing", "toggle", fillCompareMenu);
    on("compare", "click", compareChosen);
    on("expand", "click", () => setOpen(true));
    on("collapse", "click", () => setOpen(false));
    on("reset", "click", () => {
      state = initial();
      for (const section of allSections) section.limit = capacity;
      showControls();
      update();
    });
    on("tools", "submit", event => event.preventDefault());
    on("needs", "click", answerClick);
    on("answer", "click", answerClick);
    on("close", "click", () => at("copied").close());
    for (const button of document.querySelectorAll("[data-copy]"))
      button.addEventListener("click", () => copy(button.dataset.copy));
    for (const button of document.querySelectorAll("[data-download]"))
      button.addEventListener("click", () => download(button.dataset.download));
    at("content").addEventListener("click", ({ target }) => {
      const button = target.closest("[data-more], [data-facts]");
      if (!button) return;
      if (button.dataset.more) return showMore(button);
      facts.limit = Infinity;
      showFacts();
    });
    for (const section of sections) {
      const { element, group } = section;
      element.querySelector("summary").addEventListener("click", event => {
        event.preventDefault();
        element.open = !element.open;
        if (element.open) state.open.add(group.id); else state.open.delete(group.id);
        show(section);
        writeAddress();
      });
      element.addEventListener("toggle", () => show(section));
    }
    isNarrow.addEventListener("change", () => allSections.forEach(show));
    addEventListener("hashchange", readAddress);
    at("tools").hidden = at("bar").hidden = false;
    document.documentElement.classList.add("scripted");
    readAddress();

    """#
}
