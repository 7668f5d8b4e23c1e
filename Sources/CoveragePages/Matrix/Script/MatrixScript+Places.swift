extension MatrixScript {
  /// Places that a link can name: a row, a connector, a cell, a note, or a part of the page.
  static let places = #"""
    const placeName = (row, connector) => (row?.path ?? "") + (connector ? `@${connector.slug}` : "");

    function placeOf(text) {
      let name = "";
      try { name = decodeURIComponent(text); } catch { return null; }
      if (!name) return null;
      const isNote = name.startsWith(":note:");
      const [path, slug] = isNote ? name.slice(6).split(":") : name.startsWith(":connector:")
        ? ["", name.slice(11)] : name.split("@");
      const row = byPath.get(pathNow(path));
      const connector = bySlug.get(slugNow(slug));
      if (path && !row && path !== "features" || slug !== undefined && !connector) {
        const element = document.getElementById(name);
        return element ? { element } : null;
      }
      return { row, connector, group: row?.group ?? groupByID.get(path), isNote };
    }

    // A link to a place keeps the view, as far as the place is in it.
    function showPlace({ row, connector, group, isNote, element }, name) {
      if (element) return element.scrollIntoView({ block: "start" });
      if (group) state.open.add(group.id);
      update(false);
      const section = sections.find(section => section.group === group);
      const isIn = () => (!connector || view.connectors.includes(connector))
        && (!row || section.shown.includes(row) && !section.element.hidden);
      for (const less of [{ query: "", differences: false, kind: "", least: 0 },
        { needs: [], chosen: null, stage: "", access: "" }]) {
        if (isIn()) break;
        Object.assign(state, less);
        showControls();
        update(false);
      }
      const shown = section ?? overview;
      if (connector && view.connectors.indexOf(connector) >= shown.limit) {
        shown.limit = Math.ceil((view.connectors.indexOf(connector) + 1) / capacity) * capacity;
        show(shown);
      }
      state.place = name;
      light(shown, row, connector, isNote);
    }

    function light(section, row, connector, isNote) {
      for (const element of document.querySelectorAll(".lit")) element.classList.remove("lit");
      const cell = cellOf(section.body, row, connector);
      if (isNote) {
        const details = section.body.querySelector("[data-remarks=notes]");
        if (details) details.open = true;
        const id = `:note:${row.path}:${connector.slug}`;
        // The list is made when its disclosure has opened.
        const lightNote = () => {
          const note = document.getElementById(id);
          note?.classList.add("lit");
          note?.scrollIntoView({ block: "center" });
        };
        if (document.getElementById(id)) lightNote();
        else details?.addEventListener("toggle", lightNote, { once: true });
      }
      if (!cell) return isNote ? null : section.element.scrollIntoView({ block: "start" });
      const isLine = cell.tagName === "TH" && cell.scope === "row";
      (isLine ? cell.parentElement : cell).classList.add("lit");
      stopIn(cell);
      if (!isNote) cell.scrollIntoView({ block: "center", inline: "center" });
    }

    function goTo(text) {
      const place = placeOf(text);
      if (!place) return view.answer ? null : update(false);
      if (!view.answer) update(false);
      showPlace(place, decodeURIComponent(text));
      if (place.element) return;
      const open = place.group ? new Set([place.group.id]) : new Set();
      if (addressOf(state) !== addressOf({ ...initial(), open, place: state.place })) replaceAddress(addressOf(state));
    }

    function linkTo(name) {
      const values = addressOf({ ...state, place: name });
      return location.href.split("#")[0] + (values ? "#" + values : "");
    }

    """#
}
