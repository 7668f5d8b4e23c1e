/// How far colours stand apart, by WCAG 2.2, for scripts.
///
/// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
enum ContrastScript {
  /// Declares `colour(text)`, `over(top, ground)` and `contrast(first, second)`; a colour is red, green, blue, alpha.
  static let functions = """
    const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const known = new Map();
    const colour = text => {
      if (!known.has(text)) {
        pixel.clearRect(0, 0, 1, 1);
        pixel.fillStyle = text;
        pixel.fillRect(0, 0, 1, 1);
        const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
        known.set(text, [red, green, blue, alpha / 255]);
      }
      return known.get(text);
    };
    const over = (top, ground) => [0, 1, 2].map(i => top[i] * top[3] + ground[i] * (1 - top[3])).concat(1);
    const luminance = ([red, green, blue]) => {
      const linear = [red, green, blue].map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    };
    const contrast = (first, second) => {
      const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const leastContrast = style => {
      const size = parseFloat(style.fontSize);
      return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    };
    const hex = ([red, green, blue]) =>
      '#' + [red, green, blue].map(part => Math.round(part).toString(16).padStart(2, '0')).join('');
    """
}
