/* What there is to decide about in an article: facts, rejected drafts, gaps, and what the reader adds. */
const TONES = 6;

function itemsOf(view, text) {
  const items = [];
  view.rejected.forEach((draft) =>
    items.push({ ...draft, kind: "rejected", evidence: draft.at ? [draft.at] : [], spans: {}, flags: [], speakers: [] }));
  view.gaps.forEach((gap) =>
    items.push({ ...gap, kind: "gap", what: gap.kind, key: `gap-${gap.kind}-${gap.at[0]}`, evidence: [gap.at], spans: {}, flags: [], speakers: [] }));
  Object.entries(view.lists).forEach(([list, facts], number) =>
    facts.forEach((fact, place) => items.push({ ...fact, kind: "fact", list, place, tone: `tone-${number % TONES}` })));
  for (const item of items) {
    item.start = item.evidence[0]?.[0] ?? Infinity;
    item.settled = (item.kind === "rejected" && item.outcome !== "open") || (item.kind === "gap" && item.confirmed);
  }
  return items;
}

function addedItem(key, fact, view) {
  const number = Object.keys(view.forms).indexOf(fact.list);
  return {
    key, kind: "added", list: fact.list, fields: fact.fields, evidence: fact.evidence, spans: {}, flags: [],
    speakers: [], tone: `tone-${Math.max(0, number) % TONES}`, start: fact.evidence[0]?.[0] ?? Infinity,
  };
}

/* The groups of the list, what asks for a look first. */
function groupsOf(items, view) {
  const inOrder = (wanted) => items.filter(wanted).sort((one, other) => one.start - other.start);
  const groups = [
    { name: "Rejected", look: true, items: inOrder((item) => item.kind === "rejected" && !item.settled) },
    { name: "Not covered by any fact", look: true, items: inOrder((item) => item.kind === "gap" && !item.settled) },
    { name: "Flagged", look: true, items: inOrder((item) => item.kind === "fact" && item.flags.length) },
  ];
  for (const list of Object.keys(view.lists)) {
    groups.push({ name: capital(plain(list)), list,
      items: inOrder((item) => item.list === list && (item.kind === "added" || (item.kind === "fact" && !item.flags.length))) });
  }
  groups.push({ name: "Settled by the second look", items: inOrder((item) => item.settled) });
  return groups.filter((group) => group.items.length);
}

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
const singular = (list) => ({ criteria: "criterion" })[list] ?? plain(list).replace(/ies$/, "y").replace(/s$/, "");

/* A fact in one line, and what else there is to say in a second. */
function headOf(list, fields) {
  if (list === "deployments") return deploymentHead(fields);
  if (list === "criteria") return [fields.text, [plain(fields.kind), plain(fields.category), says(fields.attribution)]];
  if (list === "quotes") {
    const who = fields.speaker ? named(fields.speaker) : "nobody named";
    return [`“${fields.text}”`, [who, plain(fields.kind), fields.continues ? "continues" : ""]];
  }
  const told = Object.entries(fields).map(([, value]) => inWords(value)).filter((words) => words !== "");
  return [told.slice(0, 2).join(" · ") || singular(list), told.slice(2, 6)];
}

function deploymentHead(fields) {
  const count = fields.count ? [fields.count.text, fields.count.unit ?? fields.group].filter(Boolean).join(" ") : (fields.group ?? "people");
  const to = (fields.destinations ?? []).map((place) => place.name).join(", ");
  const from = fields.origin?.name;
  const way = from && to ? `${from} → ${to}` : to ? `→ ${to}` : (from ? `from ${from}` : "");
  const modality = fields.modality === "stated" ? "" : fields.modality;
  return [[count, way].filter(Boolean).join(" · "),
    [plain(fields.status), modality, fields.scope === "single" ? "" : fields.scope, fields.stage, fields.when, says(fields.attribution)]];
}

const named = (source) => source.name + (source.role ? `, ${source.role}` : "");
const says = (source) => (source ? `says ${source.name}` : "");

function inWords(value) {
  if (value === null || value === undefined || value === false) return "";
  if (Array.isArray(value)) return value.map(inWords).filter((words) => words !== "").join(", ");
  if (typeof value !== "object") return plain(value);
  if ("name" in value) return value.code ? `${value.name} [${value.code}]` : value.name;
  if (value.text && value.unit) return /^[A-Z]{0,3}\p{Sc}$/u.test(value.unit) ? value.unit + value.text : `${value.text} ${value.unit}`;
  return value.text ?? Object.values(value).map(inWords).filter((words) => words !== "").join(", ");
}
