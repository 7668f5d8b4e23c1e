extension MatrixScript {
  /// Pointers over cells: a rest tells, a click or a tap tells and stays.
  static let pointing = #"""
    const gridCell = target => target.closest?.("table.matrix")?.model ? target.closest("td, th") : null;
    let resting = 0;

    document.addEventListener("pointerover", event => {
      clearTimeout(resting);
      const cell = gridCell(event.target);
      if (event.pointerType !== "mouse" || isPinned && cardCell) return;
      if (cell === cardCell && cell) return;
      hideCard();
      if (cell) resting = setTimeout(() => showCard(cell, false), 300);
    });

    document.addEventListener("click", event => {
      const { target } = event;
      clearTimeout(resting);
      for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(target)) menu.open = false;
      if (cardElement.contains(target)) return cardClick(event);
      if (!target.closest("#\\:suggestions, #\\:search")) showSuggestions(false);
      const cell = gridCell(target);
      if (!cell) return hideCard();
      const button = target.closest("button.need");
      if (button) {
        const { path } = contentOf(cell).item.row;
        require(path, !state.needs.includes(path));
        return (buttonOf(path) ?? at("search")).focus();
      }
      if (target.closest("a")) return hideCard();
      const { item, connector } = contentOf(cell);
      if (item || connector) showCard(cell, true); else hideCard();
      if (event.detail === 0) cardElement.querySelector("button")?.focus();
    });

    const buttonOf = path => [...document.querySelectorAll("tr[data-path] button.need")]
      .find(button => button.closest("tr").dataset.path === path);

    """#

  /// One stop of the Tab key in each table; arrow keys move in it.
  static let keys = #"""
    const stopOf = cell => cell.querySelector("a, button.who") ?? cell;
    function stopIn(cell) {
      const table = cell.closest("table");
      table.querySelector("[tabindex='0']")?.setAttribute("tabindex", "-1");
      stopOf(cell).tabIndex = 0;
    }

    // Where the focus is, to be found again when the rows are made anew.
    function focusIn(body) {
      const cell = body.contains(document.activeElement) ? gridCell(document.activeElement) : null;
      if (!cell) return null;
      const { item, connector } = contentOf(cell);
      return { row: item?.row, connector, isButton: document.activeElement.matches("button.need") };
    }
    function focusAgain(body, focus) {
      if (!focus) return;
      const cell = cellOf(body, focus.row, focus.connector) ?? body.querySelector("th[scope=row]");
      if (!cell) return at("search").focus();
      stopIn(cell);
      (focus.isButton && cell.querySelector("button.need") || stopOf(cell)).focus({ preventScroll: true });
    }

    function cellOf(body, row, connector) {
      for (const table of body.querySelectorAll("table.matrix")) {
        const { items, connectors: list, turned } = table.model;
        const place = row ? items.findIndex(item => item.row === row) : -1;
        const index = connector ? list.indexOf(connector) : -1;
        if (row && place < 0 || connector && index < 0) continue;
        const line = turned ? (connector ? index + 1 : -1) : place;
        const column = turned ? place + 1 : connector ? index + 2 : 0;
        return (line < 0 ? table.tHead.rows[0] : table.tBodies[0].rows[line]).cells[column];
      }
      return null;
    }

    document.addEventListener("focusin", ({ target }) => {
      const cell = gridCell(target);
      if (!cell) return;
      stopIn(cell);
      if (stopOf(cell) === target && target.matches(":focus-visible") && cardCell !== cell) showCard(cell, false);
    });
    document.addEventListener("focusout", () => { if (!isPinned) hideCard(); });

    function gridKey(event) {
      const cell = gridCell(event.target);
      if (!cell || event.altKey || event.metaKey) return false;
      const lines = [...cell.closest("table").rows];
      const line = lines.indexOf(cell.parentElement);
      const last = lines[line].cells.length - 1;
      const moves = {
        ArrowRight: [line, cell.cellIndex + 1], ArrowLeft: [line, cell.cellIndex - 1],
        ArrowDown: [line + 1, cell.cellIndex], ArrowUp: [line - 1, cell.cellIndex],
        PageDown: [Math.min(line + 10, lines.length - 1), cell.cellIndex],
        PageUp: [Math.max(line - 10, 0), cell.cellIndex],
        Home: [event.ctrlKey ? 0 : line, 0], End: [event.ctrlKey ? lines.length - 1 : line, last]
      };
      const move = moves[event.key];
      if (move) {
        const next = lines[move[0]]?.cells[move[1]];
        if (next) {
          stopIn(next);
          stopOf(next).focus();
          next.scrollIntoView({ block: "nearest", inline: "nearest" });
        }
        return true;
      }
      if ((event.key === "Enter" || event.key === " ") && event.target === cell) {
        showCard(cell, true);
        cardElement.querySelector("button")?.focus();
        return true;
      }
      return false;
    }

    document.addEventListener("keydown", event => {
      const { target, key } = event;
      if (key === "Escape") {
        const menu = target.closest?.("details.menu[open]");
        if (cardCell) hideCard(cardElement.contains(target)); else if (menu) {
          menu.open = false;
          menu.querySelector("summary").focus();
        }
        return;
      }
      if (gridKey(event)) return event.preventDefault();
      const isTyping = target.closest("input, select, textarea, dialog");
      if (key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      at("search").focus();
    });

    """#
}
