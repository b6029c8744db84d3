/* The article. Offsets are code points, as in the facts; a string with astral characters is kept as an array of them. */
class Text {
  constructor(pieces, whole) {
    this.whole = whole;
    this.pieces = pieces.map(([start, words]) => {
      const chars = /[\ud800-\udfff]/.test(words) ? Array.from(words) : words;
      return { start, end: start + chars.length, chars, words };
    });
  }

  piece(start) {
    return this.pieces.find((piece) => piece.start <= start && start < piece.end);
  }

  slice(start, end) {
    const piece = this.piece(start);
    if (!piece) return "";
    const chars = piece.chars.slice(start - piece.start, end - piece.start);
    return typeof chars === "string" ? chars : chars.join("");
  }

  span([start, end]) {
    return { start, end, text: this.slice(start, end) };
  }

  /* The span of words as they stand, the one nearest to an offset; null where they do not stand. */
  find(words, near) {
    let best = null;
    if (!words) return null;
    for (const piece of this.pieces) {
      for (let at = piece.words.indexOf(words); at >= 0; at = piece.words.indexOf(words, at + 1)) {
        const start = piece.start + length(piece.words.slice(0, at));
        if (best === null || Math.abs(start - near) < Math.abs(best - near)) best = start;
      }
    }
    return best === null ? null : [best, best + length(words)];
  }

  /* Whether words stand in the article, white space, quotation marks and case aside. */
  has(words) {
    const wanted = folded(words);
    this.folds ??= this.pieces.map((piece) => folded(piece.words));
    return wanted !== "" && this.folds.some((fold) => fold.includes(wanted));
  }
}

const length = (words) => (/[\ud800-\udfff]/.test(words) ? Array.from(words).length : words.length);

function folded(words) {
  const marks = words.replace(/[“”„«»]/g, '"').replace(/[‘’‚]/g, "'").replace(/[–—‑]/g, "-");
  return marks.replace(/\s+/g, " ").trim().toLowerCase();
}
