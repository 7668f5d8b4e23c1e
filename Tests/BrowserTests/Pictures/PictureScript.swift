/// What a script finds wrong with a picture that is open as the page.
enum PictureScript {
  /// Asks for each text whether it is in the picture, and how far it stands out from what is painted under it.
  ///
  /// The picture has to be in the viewport as a whole.
  static let findings =
    AccessibilityCheck.helpers + ContrastScript.functions + """

      const picture = document.documentElement;
      const frame = picture.viewBox.baseVal;
      for (const name of ['title', 'desc']) {
        if (!picture.querySelector(`:scope > ${name}`)?.textContent.trim()) report(picture, `no ${name}`);
      }
      for (const script of all('script')) report(script, 'a script');
      for (const element of all('*')) {
        for (const { name } of [...element.attributes].filter(({ name }) => name.startsWith('on'))) {
          report(element, `the attribute ${name}`);
        }
      }
      const paint = (x, y) => {
        const shape = document.elementsFromPoint(x, y).find(e => e instanceof SVGGeometryElement && getComputedStyle(e).fill !== 'none');
        return shape ? colour(getComputedStyle(shape).fill) : null;
      };
      for (const text of all('text')) {
        // What is not in the drawing's own measure is turned or moved.
        const matrix = picture.getScreenCTM().inverse().multiply(text.getScreenCTM());
        const box = text.getBBox();
        const corners = [[box.x, box.y], [box.x + box.width, box.y + box.height]]
          .map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
        const isInside = corners.every(({ x, y }) =>
          x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height);
        if (!isInside) report(text, 'reaches out of the picture');
        const fill = colour(getComputedStyle(text).fill);
        for (let index = 0; index < text.getNumberOfChars(); index += 1) {
          const glyph = text.getExtentOfChar(index);
          if (glyph.width === 0) continue;
          const at = new DOMPoint(glyph.x + glyph.width / 2, glyph.y + glyph.height / 2).matrixTransform(text.getScreenCTM());
          const ground = paint(at.x, at.y);
          if (ground === null) { report(text, 'nothing is painted under it'); break; }
          const ratio = contrast(over(fill, ground), ground);
          if (ratio < leastContrast(getComputedStyle(text))) {
            report(text, `${hex(fill)} on ${hex(ground)} has a contrast of ${ratio.toFixed(2)}`);
            break;
          }
        }
      }
      // Texts of one line stand side by side.
      const boxes = all('text').map(text => [text, text.getBoundingClientRect()]);
      for (const [text, box] of boxes) {
        const other = boxes.find(([other, { left, right, top, bottom }]) => other !== text && box.left < right - 1
          && left < box.right - 1 && box.top < bottom - 4 && top < box.bottom - 4);
        if (other) report(text, `runs into ${describe(other[0])}`);
      }
      return findings.slice(0, 50);
      """
}
