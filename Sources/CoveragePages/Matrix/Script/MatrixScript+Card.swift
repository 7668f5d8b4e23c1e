extension MatrixScript {
  /// What is told of a cell or a heading.
  static let card = #"""
    const cardElement = at("card");
    let cardCell = null;
    let isPinned = false;

    function cardHTML({ item, connector }) {
      if (item && connector) return cellCard(item.row, connector);
      return item ? rowCard(item.row) : connectorCard(connector);
    }

    const titleHTML = (name, path) => `<h2 id=":cardtitle">${html(name)}</h2><p><code>${html(path)}</code></p>`;

    function typeHTML(row) {
      const type = row.type ? `<p>Type: <code>${html(row.type)}</code></p>` : "";
      const values = row.values === undefined ? ""
        : `<div class="values">${texts[data.types[row.values].about]}</div>`;
      return type + (row.about === undefined ? "" : texts[row.about]) + values;
    }

    function cellCard(row, connector) {
      const status = cells[row.index][connector.index];
      const share = row === row.group.whole && status === supported ? shareOf(row.group, connector) : null;
      const part = share?.total ? `: ${share.count} of ${counted(share.total, partName(row.group))}` : "";
      const text = saidOf(connector, row);
      const grade = [connector.stage, connector.access].filter(word => word).map(spaced).join(", ");
      return titleHTML(`${connector.name}: ${row.label ?? row.name}`, row.path)
        + `<p class="state ${marks[status]}">${statusWords[status]}${part}</p>`
        + (text === undefined ? "" : `<div class="said">${texts[text]}</div>`) + typeHTML(row)
        + (grade ? `<p><small>Connector: ${html(grade)}</small></p>` : "");
    }

    function rowCard(row) {
      const lists = statuses.map((_, status) => connectors.filter(({ index }) => cells[row.index][index] === status));
      const line = (status, word) => lists[status].length === 0 ? "" : `<dt class="${marks[status]}">${word}: `
        + `${lists[status].length}</dt><dd>${lists[status].map(({ name }) => html(name)).join(", ")}</dd>`;
      return titleHTML(row.label ?? row.name, row.path) + `<p>${row.kind}, ${row.support} of `
        + `${counted(connectors.length, "connector")}</p>` + typeHTML(row)
        + `<dl class="lists">${line(1, "Supported")}${line(2, "Unsupported")}${line(3, "Not implemented")}`
        + `${line(0, "Unknown")}</dl>`;
    }

    function connectorCard(connector) {
      const grade = [connector.stage, connector.access].filter(word => word).map(spaced).join(", ");
      return titleHTML(connector.name, connector.slug) + (grade ? `<p>${html(grade)}</p>` : "")
        + `<p>${connector.supported} of ${rows.length} capabilities</p>`
        + (connector.about === undefined ? "" : texts[connector.about]);
    }

    function cardButtons({ item, connector }) {
      const row = item?.row;
      const require = row ? `<button type="button" data-card="require">${isRequired(row) ? "Do not require" : "Require"}`
        + "</button>" : "";
      const compare = connector ? `<button type="button" data-card="compare">`
        + `${state.chosen?.has(connector.slug) ? "Leave out" : "Compare"}</button>` : "";
      const page = connector && !row ? `<a href="${html(connector.page)}">Page</a>` : "";
      return `<p class="row">${require}${compare}<button type="button" data-card="link">Copy link</button>${page}`
        + '<button type="button" data-card="close">Close</button></p>';
    }

    function showCard(cell, pins) {
      const content = contentOf(cell);
      if (!content.item && !content.connector) return hideCard();
      hideCard();
      cardCell = cell;
      isPinned = pins;
      cardElement.innerHTML = cardHTML(content) + (pins ? cardButtons(content) : "");
      cardElement.hidden = false;
      cardElement.classList.toggle("pinned", pins);
      cardElement.scrollTop = 0;
      if (!pins) stopOf(cell).setAttribute("aria-describedby", ":card");
      cell.classList.toggle("told", pins);
      place(cell.getBoundingClientRect());
    }

    // Below the cell, or above it where there is more room.
    function place(cell) {
      if (isNarrow.matches) return cardElement.removeAttribute("style");
      const { width, height } = cardElement.getBoundingClientRect();
      const left = Math.max(8, Math.min(cell.left, document.documentElement.clientWidth - width - 8));
      const below = cell.bottom + 6;
      const isAbove = below + height > innerHeight && cell.top > innerHeight - cell.bottom;
      cardElement.style.left = `${left}px`;
      cardElement.style.top = `${Math.max(8, isAbove ? cell.top - height - 6 : Math.min(below, innerHeight - height - 8))}px`;
    }

    function hideCard(returns = false) {
      if (!cardCell) return;
      const cell = cardCell;
      cardCell = null;
      cell.classList.remove("told");
      stopOf(cell).removeAttribute("aria-describedby");
      if (returns) stopOf(cell).focus();
      cardElement.hidden = true;
    }

    function cardClick({ target }) {
      const action = target.closest("[data-card]")?.dataset.card;
      if (!action) return;
      const { item, connector } = contentOf(cardCell);
      if (action === "close") hideCard(true);
      if (action === "link") copyLink(placeName(item?.row, connector));
      if (action === "require") require(item.row.path, !isRequired(item.row));
      if (action === "compare") {
        state.chosen ??= new Set();
        if (!state.chosen.delete(connector.slug)) state.chosen.add(connector.slug);
        if (state.chosen.size === 0) state.chosen = null;
        update();
      }
      if (action === "require" || action === "compare") focusAfterUpdate();
    }

    // What was told of may have left the page.
    const focusAfterUpdate = () => (document.querySelector("main [tabindex='0']") ?? at("search")).focus();

    """#
}
