/// A question to a page, asked by a script that runs in it.
///
/// Only what is shown is looked at: what stands in closed disclosures is not, until they are opened.
struct AccessibilityCheck: Sendable {
  var name: String
  /// The statements of a function that calls `report(element, message)` for what it finds.
  ///
  /// It may use what ``helpers`` declares.
  var script: String

  /// The checks that hold for a page of any size.
  static let all = [uniqueIDs, references, names, contrast, targets, noSidewaysScroll]

  static let helpers = """
    const findings = [];
    const describe = element => {
      const id = element.id ? '#' + element.id : '';
      const classes = [...element.classList].map(name => '.' + name).join('');
      const text = (element.textContent ?? '').trim().replace(/\\s+/g, ' ').slice(0, 40);
      return `<${element.localName}${id}${classes}>` + (text ? ` "${text}"` : '');
    };
    const report = (element, message) => findings.push({ element: describe(element), message });
    const isShown = element => element.checkVisibility({ visibilityProperty: true });
    const isDisabled = element => element.matches(':disabled, [aria-disabled=true]') || element.closest('[inert]') !== null;
    const all = selector => [...document.querySelectorAll(selector)];
    const widgets = 'button, input:not([type=hidden]), select, textarea, summary, a[href], [tabindex]';
    """
}
