extension MatrixScript {
  /// Copies of what is shown, for spreadsheets, documents and programs.
  static let copies = #"""
    // A spreadsheet takes a cell that starts with one of these signs for a formula, also after spaces and apostrophes.
    const harmless = text => /^[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(text) ? "'" + text : text;
    function csvCell(text) {
      const safe = harmless(text);
      return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    }
    const tsvCell = text => harmless(text.replace(/\s+/g, " ").trim());
    const markdownCell = text => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|&#]/g, "\\$&");

    const shownRows = () => sections.flatMap(section => section.element.hidden ? []
      : orderedItems(section).map(({ row }) => row));
    const names = () => view.connectors.map(({ name }) => name);
    const line = (row, word) => view.connectors.map(({ index }) => word(cells[row.index][index]));

    const formats = {
      csv() {
        const lines = [["path", ...names()], ...shownRows().map(row => [row.path, ...line(row, code => statuses[code])])];
        return lines.map(cells => cells.map(csvCell).join(",") + "\r\n").join("");
      },
      tsv() {
        const lines = [["Path", ...names()], ...shownRows().map(row => [row.path, ...line(row, code => shortWords[code])])];
        return lines.map(cells => cells.map(tsvCell).join("\t") + "\n").join("");
      },
      html() {
        const head = ["Path", ...names()].map(name => `<th>${html(harmless(name))}</th>`).join("");
        return `<table><thead><tr>${head}</tr></thead><tbody>` + shownRows().map(row => `<tr><th>${html(row.path)}</th>`
          + line(row, code => `<td>${shortWords[code]}</td>`).join("") + "</tr>").join("") + "</tbody></table>";
      },
      markdown() {
        const cells = list => `| ${list.join(" | ")} |\n`;
        const heads = names().map(markdownCell);
        return cells(["Path", ...heads]) + cells(["---", ...heads.map(() => "---")]) + shownRows().map(row =>
          cells(["`" + row.path + "`", ...line(row, code => code ? spaced(statuses[code]) : "")])).join("");
      },
      swift() {
        const asked = state.needs.length ? needed() : shownRows();
        return `let requirements: ${data.namespace}.Requirements = [\n` + asked.map(row => `  ${row.swift},\n`).join("")
          + "]\n";
      },
      json() {
        return JSON.stringify({
          category: data.name, connectors: view.connectors.map(({ slug, name }) => ({ slug, name })),
          rows: shownRows().map(row => ({
            path: row.path, kind: row.kind, label: row.label ?? row.name, type: row.type,
            statuses: Object.fromEntries(view.connectors.map(({ slug, index }) =>
              [slug, statuses[cells[row.index][index]]]))
          }))
        }, null, 2) + "\n";
      },
      link() { return linkTo(state.place); },
      embed() {
        const values = new URLSearchParams();
        const list = state.chosen || state.needs.length ? view.connectors : [];
        if (list.length) values.set("c", list.map(({ slug }) => slug).join(" "));
        const open = sections.filter(({ element }) => element.open && !element.hidden).map(({ group }) => group.id);
        if (open.length) values.set("m", open.join(" "));
        const address = new URL("embed.html", location.href.split(/[?#]/)[0]);
        address.search = values;
        return `<iframe src="${html(address.href)}" title="${html(document.title)}" width="100%" height="480"></iframe>\n`;
      }
    };

    async function copy(format) {
      // A spreadsheet takes the table, whoever wants text gets it between tabs.
      if (format !== "table") return copyText(formats[format](), format);
      const text = formats.tsv();
      try {
        const item = (type, content) => [type, new Blob([content], { type })];
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries([
          item("text/html", formats.html()), item("text/plain", text)]))]);
        tellCopied(text, format);
      } catch { offerText(text); }
    }

    async function copyText(text, format) {
      try {
        await navigator.clipboard.writeText(text);
        tellCopied(text, format);
      } catch { offerText(text); }
    }
    const copyLink = name => copyText(linkTo(name), "link");

    function tellCopied(text, format) {
      at("status").textContent = format === "link" ? "Copied the link"
        : `Copied ${counted(text.trimEnd().split("\n").length, "line")}`;
    }

    function offerText(text) {
      at("copytext").value = text;
      at("copied").showModal();
      at("copytext").select();
    }

    """#

  /// Files of what is shown.
  static let downloads = #"""
    function download(format) {
      const type = { csv: "text/csv", json: "application/json" }[format];
      const address = URL.createObjectURL(new Blob([formats[format]()], { type }));
      const link = document.createElement("a");
      link.href = address;
      link.download = `${data.name.replace(/[^\p{L}\p{N}]+/gu, "-")}-coverage.${format}`;
      link.click();
      URL.revokeObjectURL(address);
      at("status").textContent = `Downloaded ${link.download}`;
    }

    """#
}
