extension MatrixScript {
  /// The items of tables: a capability as a whole or one of its parts, in a cell for each connector.
  static let cells = #"""
    const wholeItem = group => ({ row: group.whole, share: group, isOverview: false });
    const overviewItem = group => ({ row: group.whole, share: group, isOverview: true });
    const itemsOf = (group, shown) => shown.map(row => row === group.whole ? wholeItem(group) : { row });

    function nameOf(item) {
      if (item.isOverview) return item.row.label;
      return item.share ? `The ${item.row.kind}` : item.row.name;
    }

    function cellText(item, connector) {
      const status = cells[item.row.index][connector.index];
      if (status !== supported || !item.share) return shortWords[status];
      const { count, total } = shareOf(item.share, connector);
      return total ? `${count}/${total}` : "yes";
    }

    function cellHTML(item, connector) {
      const status = cells[item.row.index][connector.index];
      let classes = marks[status];
      let text = shortWords[status];
      if (status === supported && item.share) {
        const { count, total } = shareOf(item.share, connector);
        if (total) {
          text = `${count}/${total}`;
          classes += ` q${Math.min(3, Math.floor(4 * count / total))}`;
        }
      }
      if (item.isOverview || saidOf(connector, item.row) === undefined) return `<td class="${classes}">${text}`;
      return `<td class="${classes} k" aria-label="${text}, with a note">${text}`;
    }

    """#

  /// Tables with connectors as columns or as rows, in HTML.
  static let tables = #"""
    // A table holds so many connectors until more are asked for, so that no page grows out of hand.
    const capacity = 30;
    const bandsOf = (list, size) => {
      const bands = [];
      for (let start = 0; start < list.length; start += size) bands.push(list.slice(start, start + size));
      return bands;
    };

    // The tables of a section: one on a screen, on paper as many as there is width for.
    function tablesOf(section, all) {
      const { items, turned } = section;
      const shown = isPrinting ? all : all.slice(0, section.limit);
      const isCompact = turned || shown.length > (isNarrow.matches && !isPrinting ? 2 : 8);
      const size = isPrinting ? (isCompact ? 10 : 5) : Infinity;
      const bands = bandsOf(turned ? items : shown, Math.min(size, Math.max(1, (turned ? items : shown).length)));
      return bands.map((band, number) => ({
        items: turned ? band : items, connectors: turned ? shown : band, turned, isCompact, isFirst: number === 0,
        caption: section.caption, head: section.head, isOverview: section.isOverview
      }));
    }
    const isNarrow = matchMedia("(max-width: 43.99rem)");

    function tableHTML(table) {
      const classes = `matrix${table.isCompact ? " compact" : ""}${table.turned ? " turned" : ""}`;
      return `<div class="scroll" role="region" aria-label="${html(table.caption)}"><table class="${classes}" role="grid">`
        + `<caption>${html(table.caption)}</caption>` + (table.turned ? turnedHTML(table) : uprightHTML(table))
        + "</table></div>";
    }

    function uprightHTML({ items, connectors: columns, head, isFirst }) {
      const names = columns.map(connector => `<th scope="col"><span>${html(connector.name)}</span>`).join("");
      const lines = items.map(item => {
        const { row, share } = item;
        const id = isFirst && !share ? ` id="${html(row.path)}"` : "";
        const kind = share ? ' class="whole"' : row.depth ? ' class="part"' : "";
        return `<tr${id}${kind} data-path="${html(row.path)}">` + itemHead(item)
          + `<td class="count">${countHTML(row)}` + columns.map(connector => cellHTML(item, connector)).join("");
      });
      return `<thead><tr><th scope="col">${head}<th scope="col" class="count">Support${names}<tbody>` + lines.join("");
    }

    // Long names may break at their joints.
    const jointed = name => name.replace(/[._]/g, "$&<wbr>");

    function itemHead(item) {
      const { row } = item;
      const name = html(nameOf(item));
      if (item.isOverview) return `<th scope="row"><a tabindex="-1" href="#${html(encodeURIComponent(row.path))}">${name}</a>`;
      const text = item.share ? name : row.kind === "feature" ? `${name} <small>${html(row.path.slice(9))}</small>`
        : `<code>${jointed(name)}</code>` + (row.type ? ` <small>${html(row.type)}</small>` : "");
      return `<th scope="row" aria-label="${name}">${requireHTML(row)}${text}`;
    }

    function turnedHTML({ items, connectors: lines, isOverview }) {
      const heads = items.map(item => {
        const name = `<span>${jointed(html(nameOf(item)))}</span>`;
        const link = `<a tabindex="-1" href="#${html(encodeURIComponent(item.row.path))}">${name}</a>`;
        return `<th scope="col" data-path="${html(item.row.path)}">${isOverview ? link : name}`;
      });
      const counts = items.map(({ row }) => `<td class="count">${countHTML(row, true)}`);
      const body = lines.map(connector => `<tr data-slug="${html(connector.slug)}"><th scope="row">${html(connector.name)}`
        + items.map(item => cellHTML(item, connector)).join(""));
      return `<thead><tr><th scope="col">Connector${heads.join("")}<tbody>`
        + `<tr class="counts"><th scope="row">Support${counts.join("")}` + body.join("");
    }

    // The item and the connector of a cell; a heading has one of them.
    function contentOf(cell) {
      const model = cell.closest("table").model;
      const line = cell.parentElement.parentElement.tagName === "THEAD" ? -1 : cell.parentElement.sectionRowIndex;
      const column = cell.cellIndex;
      return model.turned
        ? { item: model.items[column - 1], connector: model.connectors[line - 1] }
        : { item: model.items[line], connector: model.connectors[column - 2] };
    }

    """#
}
