import Foundation
import _CoverageSpec

/// The script of the index: its search.
///
/// The page is the only data: nothing is fetched and nothing is stored.
enum SiteScript {
  static let text = #"""

    (() => {
    "use strict";
    const at = id => document.getElementById(":" + id);
    const plain = text => text.toLowerCase().replace(/[_.\-]/g, " ");
    const box = at("search"), status = at("status"), members = at("members");
    const items = [...document.querySelectorAll("[data-find]")].map(element => ({
      element, text: plain(element.dataset.find)
    }));
    const sections = [...document.querySelectorAll("main section")];
    const show = () => {
      const terms = plain(box.value).split(/[\s,]+/).filter(term => term);
      let count = 0;
      for (const item of items) {
        const isFound = terms.every(term => item.text.includes(term));
        item.element.hidden = !isFound;
        if (isFound) count += 1;
      }
      for (const section of sections) {
        section.hidden = terms.length > 0 && !section.querySelector("[data-find]:not([hidden])");
      }
      if (members) members.open = terms.length > 0;
      status.textContent = terms.length === 0 ? ""
        : count === 0 ? status.dataset.none : status.dataset.found.replace("{count}", count);
      const state = terms.length > 0 ? "#q=" + encodeURIComponent(box.value) : "";
      if (terms.length > 0 || location.hash.startsWith("#q=")) {
        history.replaceState(null, "", location.pathname + location.search + state);
      }
    };
    const read = () => {
      if (location.hash.startsWith("#q=")) {
        try { box.value = decodeURIComponent(location.hash.slice(3)); } catch { box.value = ""; }
        show();
      }
      if (location.hash === "#:search") box.focus();
    };
    at("tools").hidden = false;
    box.addEventListener("input", show);
    addEventListener("hashchange", read);
    addEventListener("keydown", event => {
      if (event.key === "/" && document.activeElement !== box && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        box.focus();
      }
    });
    read();
    })();

    """#

  /// The digest in the page's Content Security Policy, which allows this script and no other.
  static let digest = "sha256-" + Data(SHA256.digest(of: Array(text.utf8))).base64EncodedString()
}
