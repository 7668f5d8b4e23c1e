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

  /// Copies of what is shown, for spreadsheets, documents and programs.
  static let copies = #"""
    const shownRows = () => groups.flatMap(group =>
      [...group.table.body.rows].map(element => byPath.get(element.id)).filter(row => row.shown));

    // A spreadsheet takes a cell that starts with one of these signs for a formula, also after spaces and apostrophes.
    function csvCell(text) {
      const safe = /^[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(text) ? "'" + text : text;
      return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    }
    const markdownCell = text => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|&#]/g, "\\$&");

    const formats = {
      csv() {
        const lines = [["path", ...view.connectors.map(connector => connector.name)]];
        for (const row of shownRows())
          lines.push([row.path, ...view.connectors.map(connector => statuses[row.status(connector)])]);
        return lines.map(line => line.map(csvCell).join(",") + "\r\n").join("");
      },
      markdown() {
        const cells = list => `| ${list.join(" | ")} |\n`;
        const names = view.connectors.map(connector => markdownCell(connector.name));
        const cell = status => status ? words(status) : "";
        return cells(["Path", ...names]) + cells(["---", ...names.map(() => "---")]) + shownRows().map(row =>
          cells(["`" + row.path + "`", ...view.connectors.map(connector => cell(row.status(connector)))])).join("");
      },
      swift() {
        const needed = state.needs.length ? state.needs.map(path => byPath.get(path)) : shownRows();
        const namespace = document.documentElement.dataset.namespace;
        return `let requirements: ${namespace}.Requirements = [\n`
          + needed.map(row => `  ${row.swift},\n`).join("") + "]\n";
      }
    };

    async function copy(format) {
      const text = formats[format]();
      try {
        await navigator.clipboard.writeText(text);
        at("status").textContent = `Copied ${text.trimEnd().split("\n").length} lines`;
      } catch {
        at("copytext").value = text;
        at("copied").showModal();
        at("copytext").select();
      }
    }

    """#
}
