extension AccessibilityCheck {
  /// Each control has a role and a name, as the browser tells them to assistive technology.
  static let names = AccessibilityCheck(
    name: "roles and names",
    script: """
      const structure = new Set((
        'alert article banner blockquote caption cell code complementary contentinfo definition deletion emphasis form '
        + 'generic gridcell insertion list listitem log main navigation none note paragraph presentation row rowgroup '
        + 'search separator status strong subscript superscript term time'
      ).split(' '));
      for (const element of all(widgets + ', a, [role]')) {
        if (!isShown(element)) continue;
        const isWidget = element.matches(widgets);
        // The browser has a role of its own for a summary, which it does not tell to scripts.
        const role = element.computedRole || (element.matches('summary') ? 'button' : 'none');
        if (isWidget && structure.has(role)) report(element, `a control with the role "${role}"`);
        if (!isWidget && structure.has(role)) continue;
        if (element.computedName.trim() === '') report(element, `no name, with the role "${role}"`);
      }
      """)
}
