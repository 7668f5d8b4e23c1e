extension MatrixScript {
  /// Requirements: who meets all of them, and what the others lack, as the engine of the library has it.
  static let questions = #"""
    function lineage(row) {
      const line = [row];
      while (line.at(-1).parent !== undefined) line.push(rows[line.at(-1).parent]);
      return line;
    }

    const isPart = (part, whole) => part !== whole && lineage(part).includes(whole);

    // A missing whole stands for its parts.
    function gapOf(connector, row) {
      return lineage(row).filter(part => !supports(connector, part)).at(-1);
    }

    // The connectors in question that have everything, and the others with the nearest first.
    function assess(needs, candidates) {
      const ordered = [...needs].sort((a, b) => a.index - b.index);
      const all = [];
      const others = [];
      for (const connector of candidates) {
        const unmet = ordered.filter(row => !supports(connector, row));
        if (unmet.length === 0) {
          all.push(connector);
          continue;
        }
        const gaps = [...new Set(unmet.map(row => gapOf(connector, row)))].sort((a, b) => a.index - b.index);
        others.push({ connector, unmet, gaps });
      }
      others.sort((a, b) => a.unmet.length - b.unmet.length || a.connector.index - b.connector.index);
      return { needs: ordered, all, others };
    }

    """#

  /// What dropping one or two requirements brings.
  static let relaxations = #"""
    function relaxationsOf({ needs, others }) {
      const counts = new Map();
      for (const { unmet } of others) {
        const key = unmet.map(row => row.index).join();
        const entry = counts.get(key) ?? { unmet, count: 0 };
        entry.count += 1;
        counts.set(key, entry);
      }
      const dropsOf = new Map(needs.map(unit => [unit, needs.filter(row => row === unit || isPart(row, unit))]));
      const partsOf = unit => dropsOf.get(unit).filter(row => row !== unit);
      const gain = units => {
        const dropped = new Set(units.flatMap(unit => dropsOf.get(unit)));
        let sum = 0;
        for (const { unmet, count } of counts.values()) if (unmet.every(row => dropped.has(row))) sum += count;
        return sum;
      };
      const alone = new Map(needs.map(unit => [unit, gain([unit])]));
      const pairs = [];
      const replaced = new Set();
      needs.forEach((first, place) => {
        for (const second of needs.slice(place + 1)) {
          if (isPart(first, second) || isPart(second, first)) continue;
          const both = gain([first, second]);
          for (const whole of lineage(first).slice(1))
            if (both > 0 && isPart(second, whole) && alone.get(whole) === both) replaced.add(whole);
          if (both <= Math.max(alone.get(first), alone.get(second))) continue;
          if (partsOf(first).some(part => gain([part, second]) === both)) continue;
          if (partsOf(second).some(part => gain([first, part]) === both)) continue;
          pairs.push({ dropped: [first, second], gain: both });
        }
      });
      const singles = needs.filter(unit => alone.get(unit) > 0 && !replaced.has(unit)
        && !partsOf(unit).some(part => alone.get(part) === alone.get(unit)))
        .map(unit => ({ dropped: [unit], gain: alone.get(unit) }));
      const size = ({ dropped }) => dropped.reduce((sum, unit) => sum + dropsOf.get(unit).length, 0);
      return [...singles, ...pairs].sort((a, b) => b.gain - a.gain || size(a) - size(b)
        || a.dropped[0].index - b.dropped[0].index || a.dropped.length - b.dropped.length
        || (a.dropped[1]?.index ?? 0) - (b.dropped[1]?.index ?? 0));
    }

    """#
}
