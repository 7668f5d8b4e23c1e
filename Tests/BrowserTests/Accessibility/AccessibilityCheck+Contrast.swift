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
      const remembered = answer => {
        const answers = new Map();
        return element => {
          if (!answers.has(element)) answers.set(element, answer(element));
          return answers.get(element);
        };
      };
      const opacity = remembered(element =>
        element === null ? 1 : Number(getComputedStyle(element).opacity) * opacity(element.parentElement));
      // Text for screen readers alone is as small as a pixel, or cut away.
      const isUnseen = remembered(element => {
        if (element === null) return false;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        return style.clipPath === 'inset(50%)' || style.clipPath === 'inset(100%)'
          || style.overflow !== 'visible' && style.display !== 'inline' && (box.width <= 1 || box.height <= 1)
          || isUnseen(element.parentElement);
      });
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
