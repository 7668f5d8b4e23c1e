extension AccessibilityCheck {
  /// Text stands out from its ground by 4.5, large text by 3.
  ///
  /// The ground is what the element and those around it are painted with. Text in pictures has a check of its own.
  static let contrast = AccessibilityCheck(
    name: "contrast",
    script: ContrastScript.functions + """

      const probe = document.documentElement.appendChild(document.createElement('div'));
      probe.style.cssText = 'background: Canvas; forced-color-adjust: none';
      const canvas = colour(getComputedStyle(probe).backgroundColor);
      probe.remove();
      const grounds = new Map();
      const ground = element => {
        if (element === null) return canvas;
        if (!grounds.has(element)) {
          const style = getComputedStyle(element);
          const own = colour(style.backgroundColor);
          const isPicture = style.backgroundImage !== 'none';
          const below = own[3] === 1 ? own : ground(element.parentElement);
          grounds.set(element, isPicture || below === null ? null : over(own, below));
        }
        return grounds.get(element);
      };
      const opacity = element =>
        element === null ? 1 : Number(getComputedStyle(element).opacity) * opacity(element.parentElement);
      // Text for screen readers alone is as small as a pixel, or cut away.
      const isUnseen = element => {
        for (let at = element; at !== null; at = at.parentElement) {
          const style = getComputedStyle(at);
          const box = at.getBoundingClientRect();
          if (style.overflow !== 'visible' && style.display !== 'inline' && (box.width <= 1 || box.height <= 1)) return true;
          if (style.clipPath === 'inset(50%)' || style.clipPath === 'inset(100%)') return true;
        }
        return false;
      };
      const look = (element, pseudo, what) => {
        const style = getComputedStyle(element, pseudo);
        const [red, green, blue, alpha] = colour(style.color);
        let below = ground(element);
        if (pseudo && below) below = over(colour(style.backgroundColor), below);
        if (below === null) return report(element, 'a picture is under the text');
        const text = over([red, green, blue, alpha * opacity(element)], below);
        const ratio = contrast(text, below);
        if (ratio < leastContrast(style)) {
          report(element, `${what} ${hex(text)} on ${hex(below)} has a contrast of ${ratio.toFixed(2)}`);
        }
      };
      const parents = new Set();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const parent = texts.currentNode.parentElement;
        if (texts.currentNode.data.trim() !== '' && !parent.ownerSVGElement) parents.add(parent);
      }
      for (const parent of parents) {
        if (parent.matches('script, style, noscript, option') || !isShown(parent)) continue;
        if (parent.closest(':disabled') === null && !isUnseen(parent)) look(parent, null, 'text');
      }
      for (const field of all('input:not([type=hidden]), select, textarea')) {
        if (!isShown(field) || isDisabled(field) || isUnseen(field)) continue;
        look(field, null, 'text');
        if (field.placeholder) look(field, '::placeholder', 'placeholder');
      }
      for (const element of all('body *')) {
        for (const pseudo of ['::before', '::after']) {
          const content = getComputedStyle(element, pseudo).content;
          if (!/^["'].*\\S.*["']/.test(content) || !isShown(element) || isUnseen(element)) continue;
          if (element.closest(':disabled') === null) look(element, pseudo, pseudo);
        }
      }
      """)
}
