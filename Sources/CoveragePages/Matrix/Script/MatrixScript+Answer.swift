extension MatrixScript {
  /// The answer to the requirements: who has everything, who comes near, and what giving something up would bring.
  static let answer = #"""
    // So many names are read at a glance; the rest is asked for.
    const glance = 10;
    const nameHTML = connector => `<a href="${html(connector.page)}">${html(connector.name)}</a>`;
    function namesHTML(list) {
      const rest = list.length - glance;
      const first = list.slice(0, rest > 1 ? glance : list.length).map(nameHTML).join(", ");
      return first + (rest > 1 ? ` <button type="button" class="rest">and ${rest} more</button>` : "");
    }

    function require(path, isNeeded) {
      state.needs = state.needs.filter(other => other !== path);
      if (isNeeded) state.needs.push(path);
      update();
    }

    const pathsHTML = list => list.map(row => `<code>${html(row.path)}</code>`).join(", ");
    const pathsText = list => list.map(row => row.path).join(", ");

    function showAnswer() {
      const { needs, all, others } = view.answer;
      at("needs").innerHTML = needed().map(row => `<li><code>${html(row.path)}</code> <small>${row.support} of `
        + `${connectors.length}</small><button type="button" data-drop="${html(row.path)}" `
        + `aria-label="Remove ${html(row.path)}">\u2715</button></li>`).join("");
      at("answer").hidden = needs.length === 0;
      if (needs.length === 0) return at("findings").replaceChildren();
      const asked = view.candidates.length;
      const what = needs.length === 1 ? pathsText(needs) : `all ${needs.length} requirements`;
      at("answertitle").textContent = all.length === 0 ? `None of ${counted(asked, "connector")} has ${what}`
        : `${all.length} of ${counted(asked, "connector")} ${all.length === 1 ? "has" : "have"} ${what}`;
      at("findings").innerHTML = (all.length ? `<p class="all" data-names="all">${namesHTML(all)}</p>` : "")
        + nearHTML(others) + relaxedHTML(relaxationsOf(view.answer));
      at("findings").lists = { all, ...Object.fromEntries(nearest.map(({ list }, place) => [`near${place}`, list])) };
    }

    // Those that lack the same in the same way stand together, the nearest first.
    let nearest = [];
    let isWide = false;
    function nearHTML(others) {
      const together = new Map();
      for (const { connector, unmet, gaps } of others) {
        const lacks = gaps.map(row => ({ row, status: cells[row.index][connector.index] }));
        const key = `${unmet.length}|` + lacks.map(({ row, status }) => `${row.index}:${status}`).join();
        const entry = together.get(key) ?? { distance: unmet.length, lacks, list: [] };
        entry.list.push(connector);
        together.set(key, entry);
      }
      nearest = [...together.values()].sort((a, b) => a.distance - b.distance || b.list.length - a.list.length
        || a.list[0].index - b.list[0].index);
      if (nearest.length === 0) return "";
      const shown = isWide || nearest.length <= glance + 1 ? nearest : nearest.slice(0, glance);
      const lines = shown.map(({ distance, lacks, list }, place) => `<tr><th scope="row">${distance}`
        + `<td>${lacks.map(({ row, status }) => `<code>${html(row.path)}</code> <small class="${marks[status]}">`
        + `${shortWords[status]}</small>`).join(", ")}<td data-names="near${place}">${namesHTML(list)}`);
      const rest = nearest.length - shown.length;
      return '<h3>Nearest</h3><table class="near"><caption>Connectors that lack something, the nearest first</caption>'
        + '<thead><tr><th scope="col">Missing<th scope="col">Lacks<th scope="col">Connectors<tbody>'
        + lines.join("") + "</table>"
        + (rest ? `<p><button type="button" data-wide>Show ${rest} more lines</button></p>` : "");
    }

    // Two together are worth a line only where none alone brings anything.
    function relaxedHTML(list) {
      const singles = list.filter(({ dropped }) => dropped.length === 1);
      const lines = (singles.length ? singles : list).slice(0, 5).map(({ dropped, gain }) =>
        `<li>Without ${pathsHTML(dropped)}: ${gain} more <button type="button" data-relax="`
        + `${html(dropped.map(row => row.path).join(" "))}">Give up</button></li>`);
      return lines.length ? `<h3>Giving up</h3><ul class="relaxed">${lines.join("")}</ul>` : "";
    }

    function answerClick({ target }) {
      const button = target.closest("button");
      if (!button) return;
      if (button.dataset.drop) {
        require(button.dataset.drop, false);
        (at("needs").querySelector("button") ?? at("search")).focus();
      } else if (button.dataset.relax) {
        const dropped = button.dataset.relax.split(" ").map(path => byPath.get(path));
        state.needs = state.needs.filter(path =>
          !dropped.some(unit => unit.path === path || isPart(byPath.get(path), unit)));
        update();
        (at("needs").querySelector("button") ?? at("search")).focus();
      } else if ("wide" in button.dataset) {
        isWide = true;
        showAnswer();
        isWide = false;
        at("findings").querySelector("tbody tr:last-child a").focus();
      } else if (button.classList.contains("rest")) {
        const place = button.closest("[data-names]");
        place.innerHTML = at("findings").lists[place.dataset.names].map(nameHTML).join(", ");
        place.querySelector("a").focus();
      }
    }

    """#
}
