/// The scripts of a walk through a page by its Tab key.
enum KeyboardWalkScript {
  /// Goes to the start of the page, and notes from then on what gets the focus, and how it looks with and without.
  static let start = """
    const ring = element => [element, element.parentElement, ...(element.labels ?? [])].filter(Boolean).map(part => {
      const style = getComputedStyle(part);
      const outline = style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0 ? 'none'
        : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
      return `${outline}, ${style.boxShadow}`;
    }).join('; ');
    const walk = { stops: new Map(), hasTurned: false };
    walk.focusIn = ({ target }) => {
      if (walk.stops.has(target)) walk.hasTurned = true;
      else walk.stops.set(target, { focused: ring(target) });
    };
    walk.focusOut = ({ target }) => {
      const stop = walk.stops.get(target);
      if (stop) stop.unfocused = ring(target);
    };
    // The next Tab goes to what comes after the last focus, which the body makes the start of the page.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
    document.addEventListener('focusin', walk.focusIn, true);
    document.addEventListener('focusout', walk.focusOut, true);
    window.walkOfTest = walk;
    """

  static let progress = "return { stops: window.walkOfTest.stops.size, hasTurned: window.walkOfTest.hasTurned };"

  /// Ends the walk and returns what it did not reach, and what does not show its focus.
  static let end =
    AccessibilityCheck.helpers + """
      const walk = window.walkOfTest;
      document.activeElement.blur();
      document.removeEventListener('focusin', walk.focusIn, true);
      document.removeEventListener('focusout', walk.focusOut, true);
      // Inside of these, arrow keys move the focus.
      const composites =
        '[role=grid], [role=listbox], [role=menu], [role=menubar], [role=radiogroup], [role=tablist], [role=toolbar], '
        + '[role=tree], [role=treegrid]';
      const isReached = element => {
        if (walk.stops.has(element)) return true;
        if (element.matches('input[type=radio]')) {
          return all('input[type=radio]').some(other => other.name === element.name && walk.stops.has(other));
        }
        return element.matches('[tabindex="-1"]') && element.closest(composites) !== null
          && [...element.closest(composites).querySelectorAll('*')].some(other => walk.stops.has(other));
      };
      const operable = widgets + ', [role=button], [role=checkbox], [role=link], [role=switch]';
      for (const element of all(operable)) {
        // What is no control can be given the focus by a script, to go on from there.
        const isPlace = element.matches('[tabindex="-1"]:not(button, input, select, textarea, summary, a, [role])');
        if (!isShown(element) || isDisabled(element) || isPlace || isReached(element)) continue;
        report(element, 'Tab does not reach it');
      }
      for (const [element, { focused, unfocused }] of walk.stops) {
        if (focused === unfocused) report(element, 'looks no different with the focus');
      }
      return findings.slice(0, 50);
      """
}
