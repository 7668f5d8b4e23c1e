extension MatrixScript {
  /// The choice of connectors to look at and to compare.
  static let columns = #"""
    const choices = connectors.map(connector => {
      const box = document.createElement("input");
      box.type = "checkbox";
      box.addEventListener("change", () => {
        state.chosen ??= new Set(connectors.map(other => other.slug));
        if (box.checked) state.chosen.add(connector.slug); else state.chosen.delete(connector.slug);
        if (state.chosen.size === connectors.length) state.chosen = null;
        update();
      });
      const label = document.createElement("label");
      label.append(box, connector.name);
      const element = document.createElement("li");
      element.append(label);
      return { connector, box, element };
    });

    function showChoices() {
      for (const { connector, box } of choices) box.checked = !state.chosen || state.chosen.has(connector.slug);
      at("chosen").textContent = state.chosen ? `${state.chosen.size} of ${connectors.length}` : "all";
    }

    function findChoices() {
      const wanted = plain(at("find").value);
      for (const { connector, element } of choices)
        element.hidden = !plain(`${connector.name} ${connector.slug}`).includes(wanted);
    }

    function choose(isChosen) {
      const listed = choices.filter(({ element }) => !element.hidden).map(({ connector }) => connector.slug);
      const chosen = new Set(state.chosen ?? connectors.map(connector => connector.slug));
      for (const slug of listed) if (isChosen) chosen.add(slug); else chosen.delete(slug);
      state.chosen = chosen.size === connectors.length ? null : chosen;
      update();
    }

    """#
}
