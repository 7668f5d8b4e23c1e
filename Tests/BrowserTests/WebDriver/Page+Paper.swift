import CoverageMatrix

extension Page {
  /// The text of the page as a PDF has it, without spaces between its pieces.
  ///
  /// https://www.w3.org/TR/webdriver2/#print
  func printedText() async throws -> String {
    let pdf: String = try await client.post("\(path)/print", ["background": true])
    return try await runAsync(Self.reading, .string(pdf))
  }

  /// Reads a PDF of Chromium: fonts map glyphs to characters, contents show glyphs in hexadecimal strings.
  private static let reading = #"""
    const bytes = Uint8Array.from(atob(arguments[0]), letter => letter.charCodeAt(0));
    const raw = new TextDecoder('latin1').decode(bytes);
    const inflate = async part => new TextDecoder('latin1').decode(await new Response(
      new Blob([part]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer());
    const objects = new Map();
    for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n?([\s\S]*?)endobj/g)) {
      const [, number, body] = match;
      const start = body.indexOf('stream');
      const head = start < 0 ? body : body.slice(0, start);
      let stream = '';
      if (start >= 0 && head.includes('FlateDecode') && !head.includes('/Image') && !head.includes('/Length1')) {
        const from = match.index + match[0].indexOf('stream', match[0].indexOf(head)) + 'stream'.length;
        const first = from + (raw[from] === '\r' ? 2 : 1);
        const length = Number(head.match(/\/Length (\d+)/)[1]);
        stream = await inflate(bytes.slice(first, first + length));
      }
      objects.set(number, { head, stream });
    }
    const maps = new Map();
    const mapOf = number => {
      if (maps.has(number)) return maps.get(number);
      const glyphs = new Map();
      const place = objects.get(number)?.head.match(/\/ToUnicode (\d+) 0 R/)?.[1];
      const text = objects.get(place)?.stream ?? '';
      const letters = code => String.fromCharCode(...code.match(/.{4}/g).map(part => parseInt(part, 16)));
      for (const [, block] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
        for (const [, glyph, code] of block.matchAll(/<(\w+)> <(\w+)>/g)) glyphs.set(parseInt(glyph, 16), letters(code));
      for (const [, block] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
        for (const [, first, last, code] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
          for (let glyph = parseInt(first, 16), step = 0; glyph <= parseInt(last, 16); glyph += 1, step += 1)
            glyphs.set(glyph, String.fromCharCode(parseInt(code, 16) + step));
      maps.set(number, glyphs);
      return glyphs;
    };
    let text = '';
    for (const { head } of objects.values()) {
      if (!/\/Type ?\/Page\b/.test(head)) continue;
      const fonts = new Map([...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, number]) => [name, number]));
      const contents = head.match(/\/Contents (\d+) 0 R/)?.[1];
      let glyphs = new Map();
      for (const [, font, shown] of (objects.get(contents)?.stream ?? '').matchAll(/\/(F\d+) [\d.]+ Tf|(<[0-9A-Fa-f]+>)/g)) {
        if (font) glyphs = mapOf(fonts.get(font));
        else text += shown.slice(1, -1).match(/.{4}/g)?.map(glyph => glyphs.get(parseInt(glyph, 16)) ?? '').join('') ?? '';
      }
      text += '\n';
    }
    return text;
    """#
}
