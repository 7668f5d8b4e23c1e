extension MatrixPage {
  /// The controls above the tables, hidden until their script runs.
  static let controls = """
    <form id=":tools" role="search" aria-label="Tables" hidden>
    <div class="field wide"><label for=":search">Search</label>
    <input id=":search" type="search" autocomplete="off" spellcheck="false" aria-describedby=":searchhelp">
    <small id=":searchhelp">a model, field, action, input, feature or note; press / to come here</small></div>
    <div class="field wide"><label for=":need">Has all of</label>
    <span class="row"><input id=":need" list=":paths" autocomplete="off" spellcheck="false" aria-describedby=":needhelp">
    <button type="button" id=":add">Add</button></span>
    <small id=":needhelp">such as a field, an action or a feature; connectors without it drop out</small>
    <datalist id=":paths"></datalist></div>
    <details class="menu" id=":columns"><summary>Connectors: <span id=":chosen">all</span></summary>
    <div class="panel"><label for=":find">Find a connector</label>
    <input id=":find" type="search" autocomplete="off" spellcheck="false">
    <span class="row"><button type="button" id=":all">Choose all</button>
    <button type="button" id=":none">Choose none</button></span>
    <ul id=":choices"></ul></div></details>
    <label class="check"><input type="checkbox" id=":differences"> Differences only</label>
    <label class="pick">Columns <select id=":order"><option value="name">by name</option>
    <option value="coverage">best covered first</option></select></label>
    <label class="pick">Rows <select id=":rows"><option value="api">in the order of the API</option>
    <option value="support">most supported first</option></select></label>
    <span class="row"><button type="button" id=":expand">Expand all</button>
    <button type="button" id=":collapse">Collapse all</button>
    <button type="button" id=":reset">Reset</button></span>
    <span class="row" role="group" aria-label="Copy this view as"><span aria-hidden="true">Copy as</span>
    <button type="button" data-copy="csv">CSV</button>
    <button type="button" data-copy="markdown">Markdown</button>
    <button type="button" data-copy="swift">Swift</button></span>
    <div class="answer"><ul id=":needs" class="needs" aria-label="Has all of"></ul>
    <p id=":status" role="status"></p>
    <details id=":why" hidden><summary>Who drops out, and why</summary><ul id=":reasons"></ul></details></div>
    </form>
    <dialog id=":copied" aria-labelledby=":copytitle"><h2 id=":copytitle">Copy this text</h2>
    <textarea id=":copytext" aria-labelledby=":copytitle" rows="12" readonly></textarea>
    <button type="button" id=":close">Close</button></dialog>
    """
}
