/* The article with its highlights. It is cut at the edges of all spans, so that any overlap can be shown. */
const NEAR = 240; // pieces of an article that lie closer than this are shown in one paragraph

function marksOf(items) {
  const marks = [];
  for (const item of items) {
    item.segments = [];
    item.first = null;
    item.evidence.forEach(([start, end], number) => marks.push({ start, end, item, main: number === 0 }));
    Object.entries(item.spans).forEach(([field, [start, end]]) => marks.push({ start, end, item, field }));
  }
  return marks.sort((one, other) => one.start - other.start);
}

function renderArticle(view, text, items) {
  const cursor = { marks: marksOf(items), next: 0, active: [] };
  const blocks = [];
  let before = -Infinity;
  for (const piece of text.pieces) {
    linesOf(piece).forEach(([start, end], number) => {
      const goesOn = number === 0 && !text.whole && start - before < NEAR;
      const line = goesOn ? blocks.at(-1) : h("p", { dir: "auto" });
      if (!text.whole && number === 0) line.append(h("span", { class: "elision" }, goesOn ? " … " : "… "));
      cut(cursor, start, end, (from, to, active) => line.append(segment(text, from, to, active)));
      if (!goesOn) blocks.push(line);
    });
    before = piece.end;
  }
  byId("words").replaceChildren(...blocks);
}

function linesOf(piece) {
  const lines = [];
  let start = piece.start;
  for (const words of piece.words.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const end = start + length(words);
    if (words.trim()) lines.push([start, end]);
    start = end + (piece.chars[end - piece.start] === "\r" && piece.chars[end - piece.start + 1] === "\n" ? 2 : 1);
  }
  return lines;
}

/* Calls with each stretch of a line over which the same marks hold. */
function cut(cursor, start, end, each) {
  let at = start;
  while (at < end) {
    cursor.active = cursor.active.filter((mark) => mark.end > at);
    while (cursor.next < cursor.marks.length && cursor.marks[cursor.next].start <= at) {
      const mark = cursor.marks[cursor.next++];
      if (mark.end > at) cursor.active.push(mark);
    }
    let edge = end;
    if (cursor.next < cursor.marks.length) edge = Math.min(edge, cursor.marks[cursor.next].start);
    for (const mark of cursor.active) edge = Math.min(edge, mark.end);
    each(at, edge, cursor.active);
    at = edge;
  }
}

function segment(text, start, end, active) {
  const stated = active.filter((mark) => !mark.field && !mark.item.settled).sort((one, other) => one.end - one.start - (other.end - other.start));
  const node = h(stated.length ? "mark" : "span", { "data-start": start }, text.slice(start, end));
  for (const mark of active) mark.item.segments.push({ node, field: mark.field ?? null });
  if (stated.length) dress(node, stated);
  return node;
}

/* The tint is that of the innermost fact; each type that holds here draws a line of its own. */
function dress(node, stated) {
  const tones = [...new Set(stated.map((mark) => mark.item.tone).filter(Boolean))];
  if (tones.length) node.style.setProperty("--tint", `var(--${tones[0]}-tint)`);
  tones.slice(0, 3).forEach((tone, number) => node.style.setProperty(`--line-${number}`, `var(--${tone})`));
  if (stated.some((mark) => mark.item.kind === "gap")) node.classList.add("gap");
  if (stated.some((mark) => mark.item.kind === "rejected")) node.classList.add("rejected");
  const items = [...new Set(stated.map((mark) => mark.item))];
  const first = stated.filter((mark) => mark.main && !mark.item.first).map((mark) => mark.item);
  first.forEach((item) => { item.first = node; });
  if (first.length) {
    node.setAttribute("role", "button");
    node.setAttribute("tabindex", "-1");
    node.setAttribute("aria-description", first.map(labelOf).join("; "));
  }
  node.addEventListener("click", () => clicked(items));
}

function labelOf(item) {
  if (item.kind === "gap") return `not covered: ${item.what}`;
  if (item.kind === "rejected") return `rejected ${singular(item.list)}`;
  return singular(item.list);
}

/* A click goes to the innermost fact here, a further click to the one around it. */
function clicked(items) {
  if (!getSelection().isCollapsed) return;
  const shown = items.filter((item) => !item.hidden);
  const at = shown.indexOf(state.current);
  if (shown.length) select(shown[(at + 1) % shown.length], { card: true, focus: true });
}

function light(item) {
  document.querySelectorAll("#words .on, #words .field, #words .hot").forEach((node) => {
    node.classList.remove("on", "field", "hot");
    node.removeAttribute("title");
  });
  for (const { node, field } of item?.segments ?? []) {
    node.classList.add(field === null ? "on" : "field");
    if (field !== null) node.title = plain(field).replace(/\.(\d+)$/, (_, number) => ` ${Number(number) + 1}`).replace(".", ", ");
  }
}

/* Lights up the span of one field; the fields around it stay as they are. */
function heat(item, field, scroll) {
  document.querySelectorAll("#words .hot").forEach((node) => node.classList.remove("hot"));
  const hot = item.segments.filter((segment) => field !== null && segment.field === field).map((segment) => segment.node);
  hot.forEach((node) => node.classList.add("hot"));
  if (scroll && hot.length) intoView(hot[0]);
}

const calm = matchMedia("(prefers-reduced-motion: reduce)");

function intoView(node) {
  const box = node.closest("#article, #facts");
  const outer = box.getBoundingClientRect(), inner = node.getBoundingClientRect();
  const margin = Math.min(112, outer.height / 6);
  if (inner.top >= outer.top + margin && inner.bottom <= outer.bottom - margin) return;
  const tall = inner.height > outer.height - 2 * margin;
  node.scrollIntoView({ block: tall ? "start" : "center", behavior: calm.matches ? "instant" : "smooth" });
}

/* What is selected in the article, as a span; null where nothing is. */
function selectedSpan() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset), end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  const words = state.text.slice(start, end);
  const before = length(words) - length(words.trimStart()), after = length(words) - length(words.trimEnd());
  return words.trim() ? [start + before, end - after] : null;
}

function offsetOf(node, offset) {
  if (node.nodeType === Node.ELEMENT_NODE && !node.closest("[data-start]")) {
    const child = node.childNodes[offset];
    const first = child?.matches?.("[data-start]") ? child : child?.querySelector?.("[data-start]");
    return first && byId("words").contains(first) ? Number(first.dataset.start) : null;
  }
  const holder = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-start]");
  if (!holder || !byId("words").contains(holder)) return null;
  const inside = node.nodeType === Node.TEXT_NODE ? node.data.slice(0, offset) : offset ? holder.textContent : "";
  return Number(holder.dataset.start) + length(inside);
}
