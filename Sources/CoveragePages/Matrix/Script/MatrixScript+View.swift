extension MatrixScript {
  /// Which rows a search and the filters leave, and the page brought up to date with the state.
  static let view = #"""
    const plain = text => text.toLowerCase();
    const withoutTags = text => text.replace(/<[^>]*>/g, " ").replace(/&(amp|lt|gt|quot);/g, (_, name) =>
      ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name]);
    // Notes that many connectors share are read once.
    const plainTexts = [];
    const plainText = place => plainTexts[place] ??= plain(withoutTags(texts[place]));
    function makeTexts() {
      const places = rows.map(() => new Set());
      for (const { said } of connectors)
        for (let place = 0; said && place < said.length; place += 2) places[said[place]].add(said[place + 1]);
      for (const row of rows) {
        const about = row.about === undefined ? [] : [plainText(row.about)];
        row.text = [plain(`${row.path} ${row.label ?? row.name} ${row.type ?? ""} ${row.group.label}`), ...about,
          ...[...places[row.index]].map(plainText)].join("\n");
      }
    }

    const differs = row => {
      const line = cells[row.index];
      const first = line[view.connectors[0]?.index];
      return view.connectors.some(connector => line[connector.index] !== first);
    };

    // A search opens what it finds, unless that is so much that nobody could read it.
    const readable = 4000;
    let settling = 0;
    function showRows(isTyping = false) {
      if (state.query.trim() && rows[0]?.text === undefined) makeTexts();
      const asked = termsOf(state.query);
      const isSearch = asked.length > 0;
      const isFiltered = isSearch || state.differences || state.least > 0 || state.kind !== "";
      const isFound = row => !isSearch || asked.some(words => words.every(word => row.text.includes(word)));
      let count = 0;
      for (const section of sections) {
        const isOfKind = !state.kind || section.group.kind === state.kind;
        section.shown = !isOfKind ? [] : section.group.rows.filter(row => isFound(row) && row.support >= state.least
          && (!state.differences || differs(row)));
        count += section.shown.length;
      }
      const isReadable = count * Math.min(capacity, view.connectors.length) <= readable;
      for (const section of sections) {
        const { hits, shown, group } = section;
        const text = isFiltered && shown.length < group.rows.length ? `${shown.length} of ${group.rows.length} rows` : "";
        if (hits.textContent !== text) hits.textContent = text;
        section.isFound = (isSearch || state.differences) && shown.length > 0 && isReadable;
      }
      // Whoever types is told how much there is at once, and shown it when the fingers rest.
      clearTimeout(settling);
      at("content").ariaBusy = String(isTyping);
      if (isTyping) settling = setTimeout(() => settle(isFiltered, isSearch), 150); else settle(isFiltered, isSearch);
    }

    function settle(isFiltered, isSearch) {
      at("content").ariaBusy = "false";
      const isEmpty = view.connectors.length === 0;
      at("nothing").hidden = !isEmpty;
      for (const section of sections) {
        section.element.hidden = isEmpty || isFiltered && section.shown.length === 0;
        section.element.open = !section.element.hidden && (state.open.has(section.group.id) || section.isFound);
      }
      for (const { element, members } of areas) element.hidden = members.every(section => section.element.hidden);
      // Whoever searches wants to see what was found first.
      overview.element.hidden = isEmpty || isSearch || state.differences || state.kind === "feature";
      allSections.forEach(show);
    }

    function say() {
      const shown = sections.reduce((sum, section) => sum + section.shown.length, 0);
      const { all, others } = view.answer;
      const count = view.connectors.length;
      const unknown = state.unknown.length ? `Not known here, and left out: ${state.unknown.join(", ")}. ` : "";
      at("status").textContent = unknown + (shown === 0 ? "Nothing matches."
        : count === 0 ? "No connector matches the filters."
        : state.needs.length && all.length === 0
          ? `No connector has everything. The tables show the nearest: ${counted(count, "connector")}.`
        : `${shown} of ${rows.length} rows, ${count} of ${connectors.length} connectors`);
    }

    function update(writes = true) {
      hideCard();
      makeView();
      showRows();
      showAnswer();
      showComparison();
      showChosen();
      showFacts();
      say();
      if (writes) writeAddress();
    }

    function updateRows(isTyping = false) {
      showRows(isTyping);
      say();
      writeAddress();
    }

    """#
}
