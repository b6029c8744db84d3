/* Labels in the form that the evals read: what was accepted, fixed or added; and a zip of labels and texts. */
function labelsOf(entry, view, name) {
  const text = new Text(view.pieces, view.whole), decisions = decisionsOf(view.sha256);
  const labels = { id: name, sha256: view.sha256, article: `${name}.txt`, split: "dev" };
  for (const list of Object.keys(view.forms)) labels[list] = [];
  for (const fact of factsIn(view, decisions)) {
    const items = labels[fact.list] ??= [];
    items.push({ id: `${fact.list[0]}${items.length + 1}`, evidence: fact.evidence.map((at) => text.span(at)), ...fact.fields, optional: false });
  }
  return labels;
}

/* Facts that hold, in the article's order. */
function factsIn(view, decisions) {
  const found = [];
  for (const [list, facts] of Object.entries(view.lists)) {
    for (const fact of facts) if (decisions[fact.key]?.verdict === "accept") found.push({ ...fact, list });
  }
  for (const decision of Object.values(decisions)) if (decision.verdict === "fix") found.push(decision.fact);
  return found.sort((one, other) => (one.evidence[0]?.[0] ?? 0) - (other.evidence[0]?.[0] ?? 0));
}

/* A file name of an id: letters, digits, dot and dash of ASCII, never hidden, never one that a system keeps for itself. */
function fileName(id, taken) {
  const plainest = id.normalize("NFKD").replace(/[^A-Za-z0-9.-]+/g, "-").replace(/\.(txt|json|html?)$/i, "").replace(/^[-.]+|[-.]+$/g, "").slice(-80).replace(/^[-.]+/, "");
  const base = /^(con|prn|aux|nul|com\d|lpt\d|)$/i.test(plainest.split(".")[0]) ? `article-${plainest}`.replace(/-$/, "") : plainest;
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}-${number}`;
  taken.add(name.toLowerCase());
  return name;
}

function nameAt(number) {
  const taken = new Set();
  state.names ??= state.entries.map((entry) => fileName(entry.id, taken));
  return state.names[number];
}

const lines = (labels) => `${JSON.stringify(labels, null, 1)}\n`;

function saveOne() {
  const name = nameAt(state.number);
  offer(`${name}.json`, new Blob([lines(labelsOf(state.entries[state.number], state.view, name))], { type: "application/json" }));
  const open = state.items.filter((item) => item.kind === "fact" && !state.decisions[item.key]).length;
  say(open ? `Labels downloaded; ${many(open, "undecided fact")} left out.` : "Labels downloaded.");
}

/* A case for each article that has decisions: its labels, and its text where the page has it. */
function saveAll() {
  const files = [];
  state.entries.forEach((entry, number) => {
    const view = viewAt(number);
    if (!Object.keys(decisionsOf(view.sha256)).length) return;
    const name = nameAt(number);
    files.push([`${name}.json`, lines(labelsOf(entry, view, name))]);
    if (view.whole) files.push([`${name}.txt`, view.pieces[0][1]]);
  });
  if (!files.length) return say("Nothing is decided yet: accept, fix or reject facts first.");
  offer("labels.zip", zipOf(files));
  return say(`Labels of ${many(files.filter(([name]) => name.endsWith(".json")).length, "article")} downloaded.`);
}

function offer(name, blob) {
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/* ---- zip: stored, not compressed (PKWARE's APPNOTE 4.3), names in UTF-8 */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crcOf(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function packed(fields) {
  const bytes = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) bytes.setUint16(at, value, true);
    else bytes.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(bytes.buffer);
}

function zipOf(files) {
  const coder = new TextEncoder(), parts = [], directory = [];
  let offset = 0;
  for (const [name, content] of files) {
    const path = coder.encode(name), data = coder.encode(content);
    // version 2.0, names in UTF-8, stored, 1 January 1980
    const about = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, 33], [4, crcOf(data)], [4, data.length], [4, data.length], [2, path.length], [2, 0]];
    const head = packed([[4, 0x04034b50], ...about]);
    parts.push(head, path, data);
    directory.push(packed([[4, 0x02014b50], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), path);
    offset += head.length + path.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = packed([[4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, offset], [2, 0]]);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}
