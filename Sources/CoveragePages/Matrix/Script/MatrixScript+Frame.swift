extension MatrixScript {
  /// Tables in a frame of another page: `c` names connectors, `m` models and actions, `theme` light or dark.
  static let frame = #"""
    const asked = new URLSearchParams(location.search);
    const listOf = key => asked.getAll(key).flatMap(text => text.split(/[\s,]+/)).filter(word => word);
    const theme = asked.get("theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    const chosen = new Set(listOf("c").map(slugNow));
    const view = { connectors: chosen.size ? connectors.filter(({ slug }) => chosen.has(slug)) : connectors };
    const askedGroups = [...new Set(listOf("m").map(pathNow))];
    const shownGroups = askedGroups.flatMap(id => groupByID.get(id) ?? []);
    const strangers = [...chosen].filter(slug => !bySlug.has(slug))
      .concat(askedGroups.filter(id => !groupByID.has(id)));
    const isEmpty = !view.connectors.length || askedGroups.length && !shownGroups.length;
    const requireHTML = () => "";
    const countHTML = (row, isShort) => isShort ? row.support : `${row.support} of ${connectors.length}`;
    const sectionOf = group => ({
      items: group ? itemsOf(group, group.rows) : groups.filter(({ whole }) => whole).map(overviewItem),
      caption: group ? `${group.label} by connector` : "Models and actions by connector",
      head: group ? { model: "Field", action: "Input", feature: "Feature" }[group.kind] : "Model or action",
      isOverview: !group, limit: Infinity
    });

    function showFrame() {
      const content = at("content");
      content.replaceChildren();
      if (strangers.length) {
        content.insertAdjacentHTML("beforeend", `<p>Not known here, and left out: ${html(strangers.join(", "))}.</p>`);
      }
      if (isEmpty) return;
      for (const group of shownGroups.length ? shownGroups : [null]) {
        const section = sectionOf(group);
        section.turned = view.connectors.length > 12;
        content.insertAdjacentHTML("beforeend", `<section><h2>${html(group ? group.label : document.title)}</h2>`
          + tablesOf(section, view.connectors).map(tableHTML).join("") + remarksHTML(section) + "</section>");
        section.body = content.lastElementChild;
        fillRemarks(section);
      }
      for (const region of content.querySelectorAll(".scroll")) region.tabIndex = 0;
      for (const table of content.querySelectorAll("table")) table.removeAttribute("role");
      for (const link of content.querySelectorAll("th a")) {
        link.href = `coverage.html${link.getAttribute("href")}`;
        link.target = "_top";
        link.removeAttribute("tabindex");
      }
    }

    isNarrow.addEventListener("change", showFrame);
    addEventListener("beforeprint", () => { isPrinting = true; showFrame(); });
    addEventListener("afterprint", () => { isPrinting = false; showFrame(); });
    showFrame();

    """#
}
