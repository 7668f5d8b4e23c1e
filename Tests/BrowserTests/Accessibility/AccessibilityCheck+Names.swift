extension AccessibilityCheck {
  /// Each control has a role and a name, as the browser tells them to assistive technology.
  static let names = AccessibilityCheck(
    name: "roles and names",
    script: """
      const structure = new Set((
        'alert article banner blockquote caption cell code complementary contentinfo definition deletion emphasis form '
        + 'generic insertion list listitem log main navigation none note paragraph presentation row rowgroup '
        + 'search separator status strong subscript superscript term time'
      ).split(' '));
      // What is no control can be given the focus by a script, to go on from there.
      const place = '[tabindex="-1"]:not(button, input, select, textarea, summary, a, [role])';
      const shown = all(widgets + ', a, [role]').filter(element => !element.matches(place) && isShown(element));
      // Names are asked for without a question of layout in between, as either makes the browser think anew.
      const told = shown.map(element => [element, element.computedRole, element.computedName]);
      for (const [element, computedRole, name] of told) {
        const isWidget = element.matches(widgets);
        // The browser has a role of its own for a summary, which it does not tell to scripts.
        const role = computedRole || (element.matches('summary') ? 'button' : 'none');
        if (isWidget && structure.has(role)) report(element, `a control with the role "${role}"`);
        if (!isWidget && structure.has(role)) continue;
        if (name.trim() === '') report(element, `no name, with the role "${role}"`);
      }
      """)
}
