extension AccessibilityCheck {
  /// Each control can be hit: it is 24 pixels wide and high, or a link in the middle of a sentence.
  ///
  /// https://www.w3.org/TR/WCAG22/#target-size-minimum
  static let targets = AccessibilityCheck(
    name: "targets",
    script: """
      const isInSentence = element => {
        if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false;
        const rest = element.parentElement.textContent.replace(element.textContent, '');
        return /[\\p{L}\\p{N}]/u.test(rest);
      };
      for (const element of all(widgets)) {
        if (!isShown(element) || isDisabled(element) || isInSentence(element)) continue;
        // Something that is only focused by scripts or scrolled is nothing to hit.
        if (element.matches('[tabindex]:not([role]):not(button, input, select, textarea, summary, a)')) continue;
        if (element.matches('[role=region], [role=group]')) continue;
        // A label does what its control does.
        const boxes = [element, ...(element.labels ?? [])].map(part => part.getBoundingClientRect());
        const width = Math.max(...boxes.map(box => box.width)), height = Math.max(...boxes.map(box => box.height));
        // Half a thousandth is rounding.
        if (width < 23.9995 || height < 23.9995) report(element, `${width} x ${height} pixels`);
      }
      """)

  /// The page as a whole does not scroll sideways; parts of it may.
  static let noSidewaysScroll = AccessibilityCheck(
    name: "no sideways scroll",
    script: """
      const root = document.scrollingElement;
      if (root.scrollWidth > root.clientWidth) {
        report(root, `${root.scrollWidth} pixels of content in ${root.clientWidth}`);
        const isClipped = element =>
          element !== null && element !== root && element !== document.body
          && (getComputedStyle(element).overflowX !== 'visible' || isClipped(element.parentElement));
        all('body *').filter(element => element.getBoundingClientRect().right > root.clientWidth + 0.5)
          .filter(element => !isClipped(element.parentElement)).slice(0, 5)
          .forEach(element => report(element, `reaches to ${element.getBoundingClientRect().right}`));
      }
      """)
}
