extension MatrixScript {
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
