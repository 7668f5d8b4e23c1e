extension MatrixScript {
  /// What a query asks for: terms between commas, each of several words.
  static let search = #"""
    const termsOf = query => query.split(",").map(term => plain(term).split(/\s+/).filter(word => word))
      .filter(words => words.length);
    const partsOf = text => plain(text).split(/[^\p{L}\p{N}]+/u).filter(part => part);

    // How far a capability is from what was asked: its own name first, then names that start so, then the rest.
    function rankOf(row, words) {
      row.parts ??= partsOf(row.path.slice(row.path.lastIndexOf(".") + 1));
      row.labelParts ??= partsOf(row.label ?? row.name);
      row.names ??= plain(`${row.path} ${row.label ?? row.name} ${row.group.label}`);
      const asked = words.flatMap(partsOf);
      if (words.some(word => !row.names.includes(word))) return -1;
      const own = [row.parts, row.labelParts];
      if (own.some(parts => parts.join() === asked.join())) return 0;
      if (own.some(parts => asked.every(word => parts.includes(word)))) return 1;
      if (own.some(parts => asked.every(word => parts.some(part => part.startsWith(word))))) return 2;
      return own.some(parts => asked.every(word => parts.some(part => part.includes(word)))) ? 3 : 4;
    }

    const most = 8;
    function suggestionsFor(words, term) {
      const found = [];
      for (const row of rows) {
        const rank = rankOf(row, words);
        if (rank >= 0) found.push({ term, row, rank });
      }
      found.sort((a, b) => a.rank - b.rank || b.row.support - a.row.support || a.row.index - b.row.index);
      const text = words.join(" ");
      const isExactly = connector => [plain(connector.name), connector.slug].includes(text);
      const people = connectors.filter(connector => words.every(word =>
        plain(connector.name).includes(word) || connector.slug.includes(word)));
      const isExact = people.some(isExactly);
      people.sort((a, b) => isExactly(b) - isExactly(a)
        || plain(b.name).startsWith(text) - plain(a.name).startsWith(text) || a.index - b.index);
      const named = people.slice(0, 3).map(connector => ({ term, connector }));
      const first = found.slice(0, most);
      return {
        shown: isExact ? [...named, ...first] : [...first, ...named],
        rest: found.length - first.length + people.length - named.length
      };
    }

    """#

  /// The list below the search, of what can be added to the requirements or to the connectors.
  static let suggestions = #"""
    let options = [];
    let active = 0;
    function showSuggestions(isOpen = true) {
      const terms = termsOf(at("search").value);
      isOpen &&= terms.length > 0 && document.activeElement === at("search");
      options = [];
      const parts = [];
      if (isOpen) for (const [term, words] of terms.entries()) {
        const { shown, rest } = suggestionsFor(words, term);
        if (terms.length > 1) parts.push(`<li role="presentation" class="term">${html(words.join(" "))}</li>`);
        for (const option of shown) parts.push(optionHTML(option, options.push(option) - 1));
        if (shown.length === 0) parts.push('<li role="presentation" class="rest">No name matches.</li>');
        if (rest > 0) parts.push(`<li role="presentation" class="rest">and ${rest} more</li>`);
      }
      active = 0;
      at("suggestions").innerHTML = parts.join("");
      at("suggestions").hidden = !isOpen;
      at("search").setAttribute("aria-expanded", String(isOpen));
      showActive();
    }

    function optionHTML({ row, connector }, number) {
      const isAdded = row ? isRequired(row) : state.chosen?.has(connector.slug);
      const name = row ? row.label ?? row.name : connector.name;
      const path = row ? row.path : connector.slug;
      const kind = row ? row.kind : "connector";
      const count = row ? `${row.support} of ${connectors.length}` : `${connector.supported} of ${rows.length}`;
      return `<li role="option" id=":option${number}" data-option="${number}" aria-selected="false">`
        + `<strong>${html(name)}</strong> <code>${html(path)}</code> <span>${kind}</span> `
        + `<span class="count">${count}${isAdded ? ", added" : ""}</span></li>`;
    }

    function showActive() {
      const option = options.length ? at(`option${active}`) : null;
      for (const element of at("suggestions").querySelectorAll("[aria-selected]"))
        element.setAttribute("aria-selected", String(element === option));
      if (option) at("search").setAttribute("aria-activedescendant", option.id);
      else at("search").removeAttribute("aria-activedescendant");
      option?.scrollIntoView({ block: "nearest" });
    }

    // The term that an option answers goes, so that the next can be answered.
    function take({ term, row, connector }) {
      const typed = at("search").value.split(",").filter(part => part.trim());
      typed.splice(term, 1);
      at("search").value = typed.map(part => part.trim()).join(", ");
      state.query = at("search").value;
      if (row && !isRequired(row)) state.needs.push(row.path);
      if (connector) {
        state.chosen ??= new Set();
        state.chosen.add(connector.slug);
      }
      at("search").focus();
      update();
      showSuggestions();
    }

    function searchKey(event) {
      const isOpen = !at("suggestions").hidden;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && !isOpen) showSuggestions();
      else if (step && options.length) active = (active + step + options.length) % options.length;
      else if (event.key === "Enter" && isOpen && options.length) take(options[active]);
      else if (event.key === "Escape" && isOpen) showSuggestions(false);
      else if (event.key === "Enter") showSuggestions();
      else return;
      event.preventDefault();
      showActive();
    }

    """#
}
