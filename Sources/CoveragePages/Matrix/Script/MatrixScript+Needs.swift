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
}
