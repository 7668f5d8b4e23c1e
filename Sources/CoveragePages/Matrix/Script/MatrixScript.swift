import Foundation
import _CoverageSpec

/// The script of the matrix: search, requirements, the choice and the order of columns, copies, and the address.
///
/// The parts share one scope. The tables in the page are the only data; nothing is fetched and nothing is stored.
enum MatrixScript {
  static let text =
    "(() => {\n\"use strict\";\n" + [tables, search, needs, columns, copies, address, start].joined() + "})();"

  /// The digest in the page's Content Security Policy, which allows this script and no other.
  static let digest = "sha256-" + Data(SHA256.digest(of: Array(text.utf8))).base64EncodedString()

  /// The tables as values, and how a view of them is shown.
  ///
  /// Cells that a view leaves out are taken out of their row; a table is brought up to date when it is seen.
  static let tables = #"""
    const at = id => document.getElementById(":" + id);
    const statuses = { y: "supported", n: "unsupported", b: "not_implemented", "": "unlisted" };
    const isShown = element => element.isConnected && element.getClientRects().length > 0;
    const words = status => statuses[status].replace("_", " ");
    const initial = () => ({
      query: "", needs: [], chosen: null, differences: false, order: "name", rows: "api", open: new Set(), place: ""
    });
    let state = initial();

    const connectors = [...document.querySelectorAll("table.facts tr[data-slug]")].map((row, index) => ({
      index, row, slug: row.dataset.slug, name: row.cells[0].textContent, supported: Number(row.dataset.supported)
    }));
    const bySlug = new Map(connectors.map(connector => [connector.slug, connector]));

    class Row {
      constructor(element, table, index) {
        this.element = element;
        this.table = table;
        this.index = index;
        this.path = element.id;
        this.swift = element.dataset.swift;
        this.support = parseInt(element.querySelector(".count").textContent, 10);
        this.shown = true;
      }
      // The cells are kept from before any of them leaves the row.
      get cells() { return this.kept ??= [...this.element.cells].slice(2); }
      status(connector) { return this.cells[connector.index].className; }
      get heading() { return this.element.cells[0]; }
    }

    class Table {
      constructor(element, group) {
        this.element = element;
        this.group = group;
        this.head = element.tHead.rows[0];
        this.body = element.tBodies[0];
        this.rows = [...this.body.rows].map((row, index) => new Row(row, this, index));
        this.view = "";
      }
      get heads() { return this.keptHeads ??= [...this.head.cells].slice(2); }
      get isSeen() { return !this.group || (this.group.element.open && !this.group.element.hidden); }
      show(view) {
        if (this.view === view.name || !this.isSeen) return;
        this.view = view.name;
        const focused = this.element.contains(document.activeElement) ? document.activeElement : null;
        const { head, heads, rows, body } = this;
        rows.forEach(row => row.cells);
        const chosen = all => view.connectors.map(connector => all[connector.index]);
        head.replaceChildren(...[...head.cells].slice(0, 2), ...chosen(heads));
        const sorted = [...rows];
        if (state.rows === "support" && this.group)
          sorted.sort((a, b) => wholeFirst(a, b) || b.support - a.support || a.index - b.index);
        for (const row of sorted) {
          row.element.replaceChildren(...[...row.element.cells].slice(0, 2), ...chosen(row.cells));
          if (this.group) addNeedButton(row);
        }
        body.replaceChildren(...sorted.map(row => row.element));
        // What leaves the page for a moment loses the focus.
        focused?.focus({ preventScroll: true });
      }
    }
    const wholeFirst = (a, b) =>
      b.element.classList.contains("whole") - a.element.classList.contains("whole");

    const groups = [...document.querySelectorAll("details.group")].map(element => {
      const group = { element, id: element.dataset.group, hits: element.querySelector(".hits") };
      group.table = new Table(element.querySelector("table"), group);
      group.notes = [...element.querySelectorAll(".notes > li")];
      group.notesByPath = new Map(group.notes.map(note => [note.dataset.path, []]));
      for (const note of group.notes) group.notesByPath.get(note.dataset.path).push(note);
      group.title = element.querySelector("summary h3").textContent + " " + group.id;
      return group;
    });
    const overview = new Table(document.querySelector("main > section table.matrix"), null);
    const rows = groups.flatMap(group => group.table.rows);
    const byPath = new Map(rows.map(row => [row.path, row]));

    // The connectors that are shown, in the order in which they are shown.
    let view = { name: "", connectors, slugs: new Set() };
    function makeView() {
      const shown = connectors.filter(connector =>
        (!state.chosen || state.chosen.has(connector.slug)) && lacks(connector).length === 0);
      if (state.order === "coverage") shown.sort((a, b) => b.supported - a.supported || a.index - b.index);
      view = { name: shown.map(connector => connector.index).join() + state.rows, connectors: shown,
        slugs: new Set(shown.map(connector => connector.slug)) };
    }

    function showColumns() {
      document.documentElement.classList.toggle("compact", view.connectors.length > 8);
      overview.show(view);
      for (const group of groups) group.table.show(view);
      for (const element of document.querySelectorAll("#\\:connectors ~ * [data-slug], #\\:connectors ~ [data-slug]"))
        element.hidden = !view.slugs.has(element.dataset.slug);
    }

    """#
}
