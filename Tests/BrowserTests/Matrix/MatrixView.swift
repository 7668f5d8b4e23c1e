/// What a reader sees of the matrix.
struct MatrixView: Decodable, Hashable {
  /// The names over the columns, or before the rows where connectors are rows.
  var columns: [String]
  /// The models and actions whose tables are open.
  var open: [String]
  /// The capabilities of open tables: path, support, and a text for each connector.
  var cells: [[String]]
  /// The notes below open tables, by id.
  var notes: [String]
  /// The requirements with their support.
  var needs: [String]
  /// The answer to the requirements, line by line: its title, all names, the nearest, and what giving up brings.
  var answer: [String]
  var status: String

  /// The paths of the rows of open tables.
  var rows: [String] { cells.map { $0[0] } }

  /// Reads a view; open tables whose connectors are not those of the overview are an error.
  static let script = """
    // A cell's own text, without the numbers of notes.
    const text = cell => [...cell.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
      .map(node => node.data).join('').trim();
    const shown = element => element.innerText.trim().replace(/\\s+/g, ' ');
    const read = table => {
      const lines = [...table.tBodies[0].rows];
      const heads = [...table.tHead.rows[0].cells];
      if (!table.classList.contains('turned')) return {
        columns: heads.slice(2).map(cell => cell.textContent),
        cells: lines.map(row => [row.dataset.path || row.id, row.cells[1].textContent,
          ...[...row.cells].slice(2).map(text)])
      };
      return {
        columns: lines.slice(1).map(row => row.cells[0].textContent),
        cells: heads.slice(1).map((head, column) => [head.dataset.path,
          ...lines.map((row, line) => line ? text(row.cells[column + 1]) : row.cells[column + 1].textContent)])
      };
    };
    const shownTables = root => [...root.querySelectorAll('table.matrix')].filter(table => table.checkVisibility());
    const groups = [...document.querySelectorAll('details.group')].filter(group => group.checkVisibility());
    const open = groups.filter(group => group.open);
    const tables = open.flatMap(shownTables).map(read);
    const first = shownTables(document)[0];
    // One table may show more of them than another.
    const lists = [...first ? [read(first)] : [], ...tables].map(table => table.columns);
    const columns = lists.reduce((longest, list) => list.length > longest.length ? list : longest, []);
    for (const list of lists)
      if (list.some((name, place) => name !== columns[place])) throw new Error(`a table has the connectors ${list}`);
    const answer = document.getElementById(':answer');
    return {
      columns, open: open.map(group => group.dataset.group), cells: tables.flatMap(table => table.cells),
      notes: [...document.querySelectorAll('.notes > li')].filter(note => note.checkVisibility()).map(note => note.id),
      needs: [...document.getElementById(':needs').children].map(item => shown(item).replace(/ \\u2715$/, '')),
      answer: answer.hidden ? [] : [shown(answer.querySelector('h2')),
        ...[...answer.querySelectorAll('.all, tbody tr, .relaxed li')].map(shown)],
      status: document.getElementById(':status').textContent,
    };
    """
}
