extension MatrixScript {
  /// What each of a few chosen connectors has that the others lack.
  static let comparison = #"""
    const comparable = 6;
    let comparisons = [];
    const compared = () => [...state.chosen ?? []].map(slug => bySlug.get(slug));

    function comparisonOf(list) {
      const lines = [];
      const add = (title, test) => lines.push({ title, rows: rows.filter(test) });
      const has = row => list.filter(connector => supports(connector, row));
      const holders = rows.map(has);
      for (const one of list)
        add(`Only ${one.name} has`, ({ index }) => holders[index].length === 1 && holders[index][0] === one);
      if (list.length > 2) for (const one of list)
        add(`All but ${one.name} have`, ({ index }) => holders[index].length === list.length - 1
          && !holders[index].includes(one));
      const both = list.length === 2 ? "Both" : "All";
      add(`${both} have`, ({ index }) => holders[index].length === list.length);
      add(`${both} have, with different notes or constraints`, row => holders[row.index].length === list.length
        && list.some(one => saidOf(one, row) !== saidOf(list[0], row)));
      add(`${list.length === 2 ? "Neither has" : "None has"}`, ({ index }) => holders[index].length === 0);
      return lines;
    }

    function showComparison() {
      const list = compared();
      const isShown = list.length > 1 && list.length <= comparable;
      at("comparison").hidden = !isShown;
      if (!isShown) {
        comparisons = [];
        return at("compared").replaceChildren();
      }
      comparisons = comparisonOf(list);
      at("comparisontitle").textContent = `${list.map(({ name }) => name).join(" and ")} compared`;
      at("compared").innerHTML = comparisons.map(({ title, rows }, number) => rows.length === 0
        ? `<p class="none">${html(title)}: 0</p>`
        : `<details data-line="${number}"><summary>${html(title)}: ${rows.length}</summary></details>`).join("");
      for (const details of at("compared").querySelectorAll("details"))
        details.addEventListener("toggle", () => fillComparison(details));
    }

    // Capabilities by model and action; a whole that differs is said before its parts.
    function fillComparison(details) {
      if (!details.open || details.children.length > 1) return;
      const { rows } = comparisons[details.dataset.line];
      const byGroup = new Map(rows.map(row => [row.group, []]));
      for (const row of rows) byGroup.get(row.group).push(row);
      details.insertAdjacentHTML("beforeend", "<dl>" + [...byGroup].map(([group, list]) =>
        `<dt>${html(group.label)}</dt><dd>` + list.map(row => row === group.whole ? `the ${row.kind}`
          : row.kind === "feature" ? html(row.name) : `<code>${html(row.name)}</code>`).join(", ")
          + "</dd>").join("") + "</dl>");
    }

    function compareChosen() {
      const slugs = [at("first").value, at("second").value].filter(slug => slug);
      if (slugs.length < 2 || slugs[0] === slugs[1]) return;
      state.chosen = new Set(slugs);
      at("comparing").open = false;
      update();
      at("comparisontitle").focus();
    }

    function fillCompareMenu() {
      if (at("first").options.length < 2) {
        const list = connectors.map(({ slug, name }) => `<option value="${html(slug)}">${html(name)}</option>`).join("");
        for (const id of ["first", "second"]) at(id).insertAdjacentHTML("beforeend", list);
      }
      const [first, second] = compared();
      at("first").value = first?.slug ?? "";
      at("second").value = second?.slug ?? "";
    }

    """#
}
