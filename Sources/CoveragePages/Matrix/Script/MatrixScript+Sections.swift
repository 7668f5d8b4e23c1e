extension MatrixScript {
  /// The overview and the groups as they are on the page; rows are made when a group is open.
  static let sections = #"""
    const sections = groups.map((group, place) => {
      const element = document.querySelectorAll("details.group")[place];
      return {
        group, element, body: element.querySelector(".body"), hits: element.querySelector(".hits"), limit: capacity,
        caption: `${group.label} by connector`, head: { model: "Field", action: "Input", feature: "Feature" }[group.kind],
        made: "", shown: group.rows
      };
    });
    const overviewElement = at("overview").closest("section");
    const overview = {
      element: overviewElement, body: overviewElement.querySelector(".body"), limit: capacity, isOverview: true,
      caption: "Models and actions by connector", head: "Model or action", made: "",
      items: groups.filter(group => group.whole).map(overviewItem)
    };
    const allSections = [overview, ...sections];
    const areas = [...document.querySelectorAll("main > section")].map(element => (
      { element, members: sections.filter(section => element.contains(section.element)) }
    )).filter(area => area.members.length);

    overview.body.replaceChildren();
    for (const section of sections) {
      section.body.replaceChildren();
      section.body.id = section.group.whole ? section.group.id : ":body:features";
    }

    const isRequired = row => state.needs.includes(row.path);
    function requireHTML(row) {
      const pressed = isRequired(row);
      return `<button type="button" class="need" tabindex="-1" aria-pressed="${pressed}" `
        + `aria-label="Require ${html(row.path)}">${pressed ? "\u2713" : "+"}</button>`;
    }
    function countHTML(row, isShort = false) {
      const text = isShort ? row.support : `${row.support} of ${connectors.length}`;
      const name = `${row.support} of ${connectors.length} have ${row.label ?? row.name}: names`;
      return `<button type="button" class="who" tabindex="-1" aria-label="${html(name)}">${text}</button>`;
    }

    // Connectors are rows where they are many, and on phones; a group of few fits a phone as it is.
    function isTurned(section) {
      if (state.turn) return state.turn === "connectors";
      const count = view.connectors.length;
      return count > 12 || isNarrow.matches && !isPrinting && (section.isOverview || count > 6);
    }

    function orderedItems(section) {
      if (section.isOverview) return state.kind && state.kind !== "feature"
        ? groups.filter(group => group.kind === state.kind).map(overviewItem) : overview.all;
      const shown = [...section.shown];
      if (state.rows === "support")
        shown.sort((a, b) => (b === section.group.whole) - (a === section.group.whole) || b.support - a.support
          || a.index - b.index);
      return itemsOf(section.group, shown);
    }
    overview.all = overview.items;

    // Makes the tables of a section that is seen, if they are not those that it has.
    function show(section) {
      if (section.element.hidden || section.element.open === false) {
        if (section.made) section.body.replaceChildren();
        section.made = "";
        return;
      }
      section.items = orderedItems(section);
      section.turned = isTurned(section);
      const made = [view.name, section.limit, section.turned, isPrinting, isNarrow.matches, state.needs.join(" "),
        section.items.map(item => item.row.index).join()].join("|");
      if (section.made === made) return;
      const focus = focusIn(section.body);
      section.made = made;
      const tables = tablesOf(section, view.connectors);
      section.body.innerHTML = tables.map(tableHTML).join("") + moreHTML(section) + remarksHTML(section);
      const elements = section.body.querySelectorAll("table");
      tables.forEach((table, number) => {
        elements[number].model = table;
        stopIn(elements[number].tBodies[0].rows[0].cells[0]);
      });
      fillRemarks(section);
      focusAgain(section.body, focus);
    }

    function moreHTML({ limit }) {
      const count = view.connectors.length;
      if (count <= limit || isPrinting) return "";
      return `<p class="more">${limit} of ${count} connectors are shown. `
        + `<button type="button" data-more="${capacity}">Show ${Math.min(capacity, count - limit)} more</button> `
        + '<button type="button" data-more="all">Show all</button></p>';
    }

    function showMore(button) {
      const section = allSections.find(({ body }) => body.contains(button));
      section.limit = button.dataset.more === "all" ? Infinity : section.limit + capacity;
      show(section);
      (section.body.querySelector("[data-more]") ?? section.body.querySelector("[tabindex='0']")).focus();
    }

    """#
}
