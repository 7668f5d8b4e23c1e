extension MatrixPage {
  /// The controls and the answers above the tables, hidden until their script runs.
  static let controls = #"""
    <form id=":tools" role="search" aria-label="Coverage" hidden>
    <div class="field"><label for=":search">What do you need?</label>
    <input id=":search" type="search" role="combobox" autocomplete="off" spellcheck="false" aria-expanded="false" \#
    aria-controls=":suggestions" aria-autocomplete="list" aria-describedby=":searchhelp">
    <ul id=":suggestions" role="listbox" aria-label="Suggestions" hidden></ul>
    <small id=":searchhelp">Words, labels or paths, with commas between several: gender, stage. \#
    Enter adds the first to the requirements.</small></div>
    <ul id=":needs" class="chips" aria-label="Requirements"></ul>
    </form>
    <section id=":answer" class="finding" aria-labelledby=":answertitle" hidden>
    <h2 id=":answertitle"></h2>
    <div id=":findings"></div></section>
    <section id=":comparison" class="finding" aria-labelledby=":comparisontitle" hidden>
    <h2 id=":comparisontitle" tabindex="-1"></h2>
    <div id=":compared"></div></section>
    <div id=":bar" class="bar" role="group" aria-label="Tools" hidden>
    <details class="menu" id=":columns"><summary>Connectors: <span id=":chosen">all</span></summary>
    <div class="panel"><label for=":find">Find a connector</label>
    <input id=":find" type="search" autocomplete="off" spellcheck="false">
    <span class="row"><button type="button" id=":all">Choose all</button>
    <button type="button" id=":none">Choose none</button></span>
    <ul id=":choices"></ul></div></details>
    <details class="menu" id=":comparing"><summary>Compare</summary>
    <div class="panel"><label>From <select id=":first"><option value="">a connector</option></select></label>
    <label>to <select id=":second"><option value="">a connector</option></select></label>
    <button type="button" id=":compare">Compare</button></div></details>
    <details class="menu" id=":filters"><summary>Filters<span id=":filtercount"></span></summary>
    <div class="panel"><label>Stage <select id=":stage"><option value="">any</option></select></label>
    <label>Access <select id=":access"><option value="">any</option></select></label>
    <label>Kind <select id=":kind"><option value="">any</option><option value="model">models</option>
    <option value="action">actions</option><option value="feature">features</option></select></label>
    <label>Covered by at least <input id=":least" type="number" min="0" inputmode="numeric"></label>
    <label class="check"><input type="checkbox" id=":differences"> Differences only</label></div></details>
    <details class="menu" id=":look"><summary>View</summary>
    <div class="panel"><label>Rows are <select id=":turn"><option value="">whatever fits</option>
    <option value="capabilities">capabilities</option><option value="connectors">connectors</option></select></label>
    <label>Connectors <select id=":order"><option value="name">by name</option>
    <option value="coverage">best covered first</option></select></label>
    <label>Capabilities <select id=":rows"><option value="api">in the order of the API</option>
    <option value="support">most supported first</option></select></label></div></details>
    <details class="menu" id=":out"><summary>Copy</summary>
    <div class="panel"><button type="button" data-copy="table">Table for a spreadsheet</button>
    <button type="button" data-copy="csv">CSV</button>
    <button type="button" data-copy="markdown">Markdown</button>
    <button type="button" data-copy="swift">Swift</button>
    <button type="button" data-copy="link">Link to this view</button>
    <button type="button" data-copy="embed">Frame for a page</button>
    <button type="button" data-download="csv">Download CSV</button>
    <button type="button" data-download="json">Download JSON</button></div></details>
    <button type="button" id=":expand">Expand all</button>
    <button type="button" id=":collapse">Collapse all</button>
    <button type="button" id=":reset">Reset</button></div>
    <p id=":status" role="status"></p>
    """#

  /// What the marks of cells mean.
  static let legend = """
    <ul class="legend">
    <li><span class="y">yes</span> supported</li>
    <li><span class="n">no</span> unsupported: the tool lacks it</li>
    <li><span class="b">not built</span> the tool has it, the connector does not</li>
    <li><span class="u">unknown</span> not documented, which is not a no</li>
    </ul>
    """

  /// What the script shows above the page.
  static let dialogs = #"""
    <div id=":card" role="region" aria-label="Details" hidden></div>
    <dialog id=":copied" aria-labelledby=":copytitle"><h2 id=":copytitle">Copy this text</h2>
    <textarea id=":copytext" aria-labelledby=":copytitle" rows="12" readonly></textarea>
    <button type="button" id=":close">Close</button></dialog>
    """#
}
