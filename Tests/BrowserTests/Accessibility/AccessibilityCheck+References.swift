extension AccessibilityCheck {
  /// No two elements have one id.
  static let uniqueIDs = AccessibilityCheck(
    name: "unique ids",
    script: """
      const seen = new Set();
      for (const element of all('[id]')) {
        if (element.id === '' || seen.has(element.id)) report(element, `the id "${element.id}" is empty or taken`);
        seen.add(element.id);
      }
      """)

  /// Whatever names an id names one that is there.
  static let references = AccessibilityCheck(
    name: "references",
    script: """
      const lists = [
        'aria-activedescendant', 'aria-controls', 'aria-describedby', 'aria-details', 'aria-errormessage',
        'aria-flowto', 'aria-labelledby', 'aria-owns', 'for', 'form', 'headers', 'list', 'popovertarget', 'commandfor',
      ];
      for (const attribute of lists) {
        for (const element of all(`[${attribute}]`)) {
          const ids = element.getAttribute(attribute).split(/\\s+/).filter(Boolean);
          const missing = ids.filter(id => document.getElementById(id) === null);
          if (missing.length > 0 || ids.length === 0) {
            report(element, `${attribute} leads to nothing: "${missing.join(' ')}"`);
          }
        }
      }
      for (const element of all('a[href^="#"]')) {
        const target = decodeURIComponent(element.getAttribute('href').slice(1));
        // A state of the page is no place in it.
        if (target.includes('=') || target === 'top') continue;
        if (document.getElementById(target) === null) report(element, `href leads to nothing: "#${target}"`);
      }
      """)
}
