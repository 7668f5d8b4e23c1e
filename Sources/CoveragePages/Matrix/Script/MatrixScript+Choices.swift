extension MatrixScript {
  /// The choice of connectors by name, and the filters.
  static let choices = #"""
    // A list of thousands is read by nobody; a name is found by typing.
    const listed = 200;
    const foundChoices = () => {
      const wanted = plain(at("find").value.trim());
      return connectors.filter(({ name, slug }) => plain(`${name} ${slug}`).includes(wanted));
    };

    function showChoices() {
      if (!at("columns").open) return;
      const found = foundChoices();
      at("choices").innerHTML = found.slice(0, listed).map(connector => '<li><label><input type="checkbox" value="'
        + `${html(connector.slug)}"${isChosen(connector) ? " checked" : ""}> ${html(connector.name)}</label></li>`).join("")
        + (found.length > listed ? `<li>and ${found.length - listed} more: type a part of the name</li>` : "");
    }

    function showChosen() {
      at("chosen").textContent = state.chosen ? `${state.chosen.size} of ${connectors.length}` : "all";
      const filters = [state.stage, state.access, state.kind, state.least, state.differences].filter(value => value);
      at("filtercount").textContent = filters.length ? ` (${filters.length})` : "";
      for (const box of at("choices").querySelectorAll("input")) box.checked = isChosen(bySlug.get(box.value));
    }

    function chooseOne(box) {
      state.chosen ??= new Set(connectors.map(({ slug }) => slug));
      if (box.checked) state.chosen.add(box.value); else state.chosen.delete(box.value);
      if (state.chosen.size === connectors.length) state.chosen = null;
      update();
    }

    function choose(isWanted) {
      const chosen = new Set(state.chosen ?? connectors.map(({ slug }) => slug));
      for (const { slug } of foundChoices()) if (isWanted) chosen.add(slug); else chosen.delete(slug);
      state.chosen = chosen.size === connectors.length ? null : chosen;
      update();
    }

    // A filter that no connector could differ by is left out.
    for (const key of ["stage", "access"]) {
      const found = [...new Set(connectors.map(connector => connector[key] ?? "-"))].sort();
      at(key).closest("label").hidden = found.length < 2;
      at(key).insertAdjacentHTML("beforeend", found.map(value =>
        `<option value="${html(value)}">${value === "-" ? "not known" : html(spaced(value))}</option>`).join(""));
    }
    at("least").max = connectors.length;

    function showControls() {
      at("search").value = state.query;
      for (const key of ["stage", "access", "kind", "order", "rows", "turn"]) at(key).value = state[key];
      at("least").value = state.least || "";
      at("differences").checked = state.differences;
    }

    """#

  /// The connectors with their stages, counts, notes and guides.
  static let facts = #"""
    const factsBody = at("connectors").closest("section").querySelector(".body");
    const kinds = ["model", "field", "action", "input", "feature"];
    const rowsByKind = kinds.map(kind => rows.filter(row => row.kind === kind));
    const stageKeys = ["stage", "access"].filter(key => connectors.some(connector => connector[key]));
    const facts = { limit: capacity, made: "" };

    function showFacts() {
      const made = `${view.name}|${facts.limit}|${isPrinting}`;
      if (facts.made === made) return;
      facts.made = made;
      const shown = isPrinting ? view.connectors : view.connectors.slice(0, facts.limit);
      const titles = ["Connector", "Slug", ...stageKeys.map(key => key[0].toUpperCase() + key.slice(1)),
        "Models", "Fields", "Actions", "Inputs", "Features"];
      const lines = shown.map(connector => `<tr data-slug="${html(connector.slug)}"><th scope="row">`
        + `${nameHTML(connector)}<td><code>${html(connector.slug)}</code>`
        + stageKeys.map(key => `<td>${html(spaced(connector[key] ?? ""))}`).join("") + rowsByKind.map(list =>
          `<td>${list.reduce((sum, row) => sum + supports(connector, row), 0)}/${list.length}`).join(""));
      const rest = view.connectors.length - shown.length;
      const told = shown.filter(connector => connector.about !== undefined);
      factsBody.innerHTML = '<div class="scroll" role="region" aria-label="Connectors" tabindex="0">'
        + '<table class="facts"><caption>Connectors</caption><thead><tr>'
        + titles.map(title => `<th scope="col">${title}`).join("") + "<tbody>" + lines.join("") + "</table></div>"
        + (rest ? `<p class="more">${shown.length} of ${view.connectors.length} connectors are shown. `
          + `<button type="button" data-facts>Show all</button></p>` : "")
        + told.map(connector => `<div class="connector"><h3 id="${html(`:connector:${connector.slug}`)}">`
          + `${html(connector.name)}</h3>${texts[connector.about]}</div>`).join("");
    }

    """#
}
