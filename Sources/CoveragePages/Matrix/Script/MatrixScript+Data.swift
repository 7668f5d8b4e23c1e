extension MatrixScript {
  /// The data as values: capabilities, groups of them, connectors, and a status for each pair.
  static let data = #"""
    const at = id => document.getElementById(":" + id);
    const data = JSON.parse(at("data").textContent);
    const { rows, connectors, texts } = data;
    const statuses = ["unlisted", "supported", "unsupported", "not_implemented"];
    const statusWords = ["unknown: not documented", "supported", "unsupported", "not implemented"];
    const shortWords = ["unknown", "yes", "no", "not built"];
    const marks = ["u", "y", "n", "b"];
    const supported = 1;
    const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
    const html = text => String(text).replace(/[&<>"]/g, sign => escapes[sign]);
    const spaced = id => id.replaceAll("_", " ");
    const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
    // On paper all connectors are shown, in bands.
    let isPrinting = matchMedia("print").matches;

    // A status for each capability and connector: rows of connectors.
    const cells = rows.map(() => new Uint8Array(connectors.length));
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const values = new Uint8Array(128);
    [...letters].forEach((letter, value) => { values[letter.charCodeAt(0)] = value; });
    connectors.forEach((connector, index) => {
      connector.index = index;
      connector.supported = 0;
      for (let number = 0; number < rows.length; number += 1) {
        const letter = values[connector.cells.charCodeAt(number / 3 | 0)];
        const status = letter >> 2 * (number % 3) & 3;
        cells[number][index] = status;
        if (status === supported) connector.supported += 1;
      }
    });
    rows.forEach((row, index) => {
      row.index = index;
      row.support = cells[index].reduce((sum, status) => sum + (status === supported), 0);
    });
    const byPath = new Map(rows.map(row => [row.path, row]));
    const bySlug = new Map(connectors.map(connector => [connector.slug, connector]));
    // Names of before lead to those of now.
    const moved = new Map(Object.entries(data.moved ?? {}));
    const renamed = new Map(Object.entries(data.renamed ?? {}));
    const slugNow = slug => bySlug.has(slug) ? slug : renamed.get(slug) ?? slug;
    function pathNow(path) {
      if (byPath.has(path)) return path;
      if (moved.has(path)) return moved.get(path);
      const dot = path.indexOf(".");
      if (dot < 0 || !moved.has(path.slice(0, dot))) return path;
      const now = moved.get(path.slice(0, dot)) + path.slice(dot);
      return moved.get(now) ?? now;
    }
    const supports = (connector, row) => cells[row.index][connector.index] === supported;

    // What is said of a capability of a connector besides its status: the place of a text.
    function saidOf(connector, row) {
      if (!connector.saidByRow) {
        connector.saidByRow = new Map();
        const said = connector.said ?? [];
        for (let place = 0; place < said.length; place += 2) connector.saidByRow.set(said[place], said[place + 1]);
      }
      return connector.saidByRow.get(row.index);
    }

    // Models with their fields, actions with their inputs, and all features.
    const groups = data.groups.map(([first, count]) => {
      const whole = rows[first];
      const members = rows.slice(first + 1, first + count);
      return { id: whole.path, label: whole.label, kind: whole.kind, whole, members, rows: [whole, ...members] };
    });
    if (data.features.length) {
      const members = data.features.map(([number, depth]) => Object.assign(rows[number], { depth }));
      groups.push({ id: "features", label: "All features", kind: "feature", whole: null, members, rows: members });
    }
    for (const group of groups) for (const row of group.rows) row.group = group;
    const groupByID = new Map(groups.map(group => [group.id, group]));
    const partName = group => ({ model: "field", action: "input", feature: "feature" })[group.kind];

    // How much of a model or an action a connector supports.
    function shareOf(group, connector) {
      let count = 0;
      for (const row of group.members) count += supports(connector, row);
      return { count, total: group.members.length };
    }

    """#
}
