extension MatrixScript {
  /// "Has all of": the capabilities that a connector must support to be shown, and why the others are not.
  static let needs = #"""
    function lacks(connector) {
      return state.needs.filter(path => byPath.get(path).status(connector) !== "y");
    }

    function need(path, isNeeded) {
      state.needs = state.needs.filter(other => other !== path);
      if (isNeeded) state.needs.push(path);
      const focused = document.activeElement;
      update();
      // The row of the button may be one that no longer differs.
      if (focused && !isShown(focused)) at("need").focus();
    }

    function addNeedButton(row) {
      if (!row.button) {
        row.button = document.createElement("button");
        row.button.type = "button";
        row.button.className = "need";
        row.button.addEventListener("click", () => need(row.path, !state.needs.includes(row.path)));
        row.heading.prepend(row.button);
      }
      markNeedButton(row);
    }

    function markNeedButton(row) {
      const isNeeded = state.needs.includes(row.path);
      row.button.textContent = isNeeded ? "\u2713" : "+";
      row.button.setAttribute("aria-pressed", String(isNeeded));
      row.button.setAttribute("aria-label", `Has all of: ${row.path}`);
      row.button.title = isNeeded ? `Do not ask for ${row.path}` : `Only connectors with ${row.path}`;
    }

    // How many connectors come back when a single need is dropped.
    const gain = path => candidates().filter(connector => {
      const missing = lacks(connector);
      return missing.length === 1 && missing[0] === path;
    }).length;
    const candidates = () => connectors.filter(connector => !state.chosen || state.chosen.has(connector.slug));

    function item(text, ...children) {
      const element = document.createElement("li");
      element.append(text, ...children);
      return element;
    }

    function showNeeds() {
      for (const row of rows) if (row.button) markNeedButton(row);
      at("needs").replaceChildren(...state.needs.map(path => {
        const row = byPath.get(path);
        const count = candidates().filter(connector => row.status(connector) === "y").length;
        const more = gain(path);
        const remove = document.createElement("button");
        remove.type = "button";
        remove.textContent = "\u2715";
        remove.setAttribute("aria-label", `Remove ${path}`);
        remove.addEventListener("click", () => {
          need(path, false);
          (at("needs").querySelector("button") ?? at("need")).focus();
        });
        return item(`${path}: ${count} of ${candidates().length}${more ? `, without it ${more} more` : ""}`, remove);
      }));
      const dropped = candidates().filter(connector => lacks(connector).length);
      at("why").hidden = dropped.length === 0;
      at("why").querySelector("summary").textContent =
        `Who drops out, and why: ${dropped.length} of ${candidates().length}`;
      at("reasons").replaceChildren(...dropped.map(connector => item(`${connector.name}: ` + lacks(connector)
        .map(path => `${path} is ${words(byPath.get(path).status(connector))}`).join(", "))));
    }

    function addNeed() {
      const input = at("need");
      const path = input.value.trim();
      if (!path) return;
      if (!byPath.has(path)) {
        input.setCustomValidity(`There is no ${path}`);
        input.reportValidity();
        return;
      }
      input.value = "";
      need(path, true);
    }

    """#

  /// Which rows a search and "differences only" leave.
  static let search = #"""
    const plain = text => text.toLowerCase();
    function textOf(row) {
      if (row.text === undefined) {
        const notes = row.table.group.notesByPath.get(row.path) ?? [];
        row.text = plain([row.path, row.heading.textContent, ...notes.map(note => note.textContent)].join(" "));
      }
      return row.text;
    }

    function differs(row) {
      if (row.differenceView !== view.name) {
        row.differenceView = view.name;
        const first = view.connectors[0];
        row.differs = view.connectors.some(connector => row.status(connector) !== row.status(first));
      }
      return row.differs;
    }

    // A search opens what it finds, unless that is so much that nobody could read it.
    const readable = 4000;
    let settling = 0;
    function showRows(isTyping = false) {
      const wanted = plain(state.query).split(/\s+/).filter(word => word);
      const isFiltered = wanted.length > 0 || state.differences;
      let cells = 0;
      for (const group of groups) {
        const title = plain(group.title);
        const rest = wanted.filter(word => !title.includes(word));
        group.count = 0;
        for (const row of group.table.rows) {
          const text = rest.length ? textOf(row) : "";
          row.shown = rest.every(word => text.includes(word)) && (!state.differences || differs(row));
          if (row.shown) group.count += 1;
        }
        cells += group.count * view.connectors.length;
      }
      for (const group of groups) {
        const { table, hits, count } = group;
        const text = isFiltered && count < table.rows.length ? `${count} of ${table.rows.length} rows` : "";
        if (hits.textContent !== text) hits.textContent = text;
        group.isFound = isFiltered && count > 0 && cells <= readable;
      }
      // Whoever types is told how much there is at once, and shown it when the fingers rest: a large table takes longer
      // to lay out than the next letter takes to come.
      clearTimeout(settling);
      at("content").ariaBusy = String(isTyping);
      if (isTyping) settling = setTimeout(() => settle(isFiltered), 150); else settle(isFiltered);
    }

    function settle(isFiltered) {
      at("content").ariaBusy = "false";
      for (const { element, table, count, notes, id, isFound } of groups) {
        const isHidden = isFiltered && count === 0;
        if (element.hidden !== isHidden) element.hidden = isHidden;
        for (const row of table.rows) if (row.element.hidden === row.shown) row.element.hidden = !row.shown;
        for (const note of notes)
          note.hidden = !view.slugs.has(note.dataset.slug) || !byPath.get(note.dataset.path).shown;
        const isOpen = state.open.has(id) || isFound;
        if (element.open !== isOpen) element.open = isOpen;
        table.show(view);
      }
      // Whoever searches wants to see what was found first.
      overviewSection.hidden = isFiltered;
      for (const { element, members } of sections) element.hidden = members.every(group => group.element.hidden);
    }

    const overviewSection = overview.element.closest("section");
    const sections = [...document.querySelectorAll("main > section")].map(element => (
      { element, members: groups.filter(group => element.contains(group.element)) }
    )).filter(section => section.members.length);

    function say() {
      const shown = rows.filter(row => row.shown).length;
      const count = view.connectors.length;
      at("status").textContent = shown === 0 ? "Nothing matches."
        : count === 0 && state.needs.length ? "No connector has all of them."
        : `${shown} of ${rows.length} rows, ${count} of ${connectors.length} connectors`;
    }

    """#
}
