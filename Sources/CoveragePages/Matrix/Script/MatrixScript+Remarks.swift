extension MatrixScript {
  /// Notes, constraints, descriptions and types below a table, made when they are opened.
  static let remarks = #"""
    function notesOf(section) {
      const shown = isPrinting ? view.connectors : view.connectors.slice(0, section.limit);
      return shown.flatMap(connector => connector.said ? section.items.flatMap(item => {
        const text = saidOf(connector, item.row);
        return text === undefined ? [] : [{ connector, item, text }];
      }) : []);
    }

    function wordsOf(section) {
      const told = section.items.filter(({ row }) => row.about !== undefined)
        .map(({ row }) => ({ name: row.name, text: row.about }));
      const types = new Set(section.items.flatMap(({ row }) => row.values === undefined ? [] : [row.values]));
      return [...told, ...[...types].map(type => ({ name: data.types[type].name, text: data.types[type].about }))];
    }

    function remarksHTML(section) {
      if (section.isOverview) return "";
      section.notes = notesOf(section);
      section.words = wordsOf(section);
      const part = (name, count, isOpen) => count === 0 ? ""
        : `<details class="remarks" data-remarks="${name}"${isOpen ? " open" : ""}>`
          + `<summary>${name === "notes" ? "Notes and constraints" : "Descriptions and types"}: ${count}</summary></details>`;
      return part("notes", section.notes.length, isPrinting || section.notes.length <= 8)
        + part("words", section.words.length, false);
    }

    function fillRemarks(section) {
      for (const details of section.body.querySelectorAll("details.remarks")) {
        const fill = () => {
          if (!details.open || details.children.length > 1) return;
          details.insertAdjacentHTML("beforeend",
            details.dataset.remarks === "notes" ? noteList(section.notes) : wordList(section.words));
        };
        details.addEventListener("toggle", fill);
        fill();
      }
    }

    const noteList = notes => '<ul class="notes">' + notes.map(({ connector, item, text }) =>
      `<li id="${html(`:note:${item.row.path}:${connector.slug}`)}"><p><strong>${html(connector.name)}</strong>`
      + `${item.share ? "" : ` <code>${html(item.row.name)}</code>`}</p>${texts[text]}</li>`).join("") + "</ul>";

    const wordList = words => '<dl class="words">' + words.map(({ name, text }) =>
      `<dt><code>${html(name)}</code></dt><dd>${texts[text]}</dd>`).join("") + "</dl>";

    """#
}
