/// What a reader sees of the matrix.
struct MatrixView: Decodable, Hashable {
  /// The names over the columns.
  var columns: [String]
  /// The paths of the rows that a search leaves, whether their tables are open or not.
  var rows: [String]
  /// The models and actions whose tables are open.
  var open: [String]
  /// The rows of open tables: path, support, and a text for each column.
  var cells: [[String]]
  /// The notes below open tables, by id.
  var notes: [String]
  /// The chips of "has all of".
  var needs: [String]
  /// Who drops out, and why.
  var reasons: [String]
  var status: String

  /// Reads a view; open tables whose columns are not those of the overview are an error.
  static let script = """
    const texts = (selector, root = document) => [...root.querySelectorAll(selector)].map(e => e.textContent);
    const heads = table => [...table.tHead.rows[0].cells].slice(2).map(cell => cell.textContent);
    // A cell's own text, without the numbers of notes.
    const text = cell => [...cell.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
      .map(node => node.data).join('').trim();
    const columns = heads(document.querySelector('main > section table'));
    const groups = [...document.querySelectorAll('details.group')].filter(group => group.checkVisibility());
    const shownRows = group => [...group.querySelectorAll('tbody tr:not([hidden])')];
    const open = groups.filter(group => group.open);
    for (const group of open) {
      const own = heads(group.querySelector('table'));
      if (own.join() !== columns.join()) throw new Error(`${group.dataset.group} has the columns ${own}`);
    }
    return {
      columns, rows: groups.flatMap(shownRows).map(row => row.id), open: open.map(group => group.dataset.group),
      cells: open.flatMap(shownRows).map(row => [row.id, ...[...row.cells].slice(1).map(text)]),
      notes: open.flatMap(group => [...group.querySelectorAll('.notes > li')])
        .filter(note => note.checkVisibility()).map(note => note.id),
      needs: [...document.getElementById(':needs').children].map(text),
      reasons: document.getElementById(':why').hidden ? [] : texts('#\\\\:reasons li'),
      status: document.getElementById(':status').textContent,
    };
    """
}
