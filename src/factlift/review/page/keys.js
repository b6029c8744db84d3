/* Arrow keys go through the facts, across to the article, and through the list of articles; letters decide. */
function visibleItems() {
  return state.groups.flatMap((group) => group.items.filter((item) => !item.hidden));
}

function step(items, by) {
  const at = items.indexOf(state.current);
  return items[Math.max(0, Math.min(items.length - 1, at < 0 ? (by > 0 ? 0 : items.length - 1) : at + by))];
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") return escape_();
  if (event.target.closest("input, select, textarea")) return;
  const within = (id) => byId(id).contains(event.target);
  const side = within("article") ? articleKeys : within("facts") ? factKeys : null;
  const nowhere = event.target === document.body ? factKeys : within("articles") ? railKeys : {};
  const action = side ? side[event.key] ?? itemKeys[event.key.toLowerCase()] : nowhere[event.key];
  const run = action ?? pageKeys[event.key];
  if (!run || (event.target.closest("button") && ["Enter", " "].includes(event.key))) return;
  event.preventDefault();
  run();
}

const to = (item, how) => item && select(item, { focus: true, ...how });

const factKeys = {
  ArrowDown: () => to(step(visibleItems(), 1), { article: true }),
  ArrowUp: () => to(step(visibleItems(), -1), { article: true }),
  Home: () => to(visibleItems()[0], { article: true }),
  End: () => to(visibleItems().at(-1), { article: true }),
  ArrowLeft: () => state.current && goToWords(state.current),
};

const inWordsOrder = () => visibleItems().filter((item) => item.first).sort((one, other) => one.start - other.start);

const articleKeys = {
  ArrowDown: () => goToWords(step(inWordsOrder(), 1)),
  ArrowUp: () => goToWords(step(inWordsOrder(), -1)),
  ArrowRight: () => to(state.current, { card: true }),
  Enter: () => to(state.current, { card: true }),
  " ": () => to(state.current, { card: true }),
};

const toRow = (row) => {
  if (!row) return;
  roveArticles(row);
  row.firstChild.focus();
};

const nextRow = (by) => {
  const rows = visibleRows();
  return rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(state.tabbed) + by))];
};

const railKeys = {
  ArrowDown: () => toRow(nextRow(1)),
  ArrowUp: () => toRow(nextRow(-1)),
  Home: () => toRow(visibleRows()[0]),
  End: () => toRow(visibleRows().at(-1)),
};

const itemKeys = {
  a: () => state.current && judge(state.current, "accept"),
  r: () => state.current && judge(state.current, "reject"),
  f: () => state.current && openForm(state.current),
  u: () => undoLast(),
};

const pageKeys = {
  "[": () => open(Math.max(0, state.number - 1)),
  "]": () => open(Math.min(state.entries.length - 1, state.number + 1)),
  "?": () => toggleHelp(),
};

function escape_() {
  if (state.form) closeForm(true);
  else if (document.body.classList.contains("rail-open")) closeRail(true);
  else if (!byId("help").hidden) toggleHelp();
  else if (byId("article").contains(document.activeElement)) to(state.current, { card: true });
}

function toggleHelp() {
  byId("help").hidden = !byId("help").hidden;
  byId("help-button").setAttribute("aria-expanded", String(!byId("help").hidden));
}

function openRail() {
  document.body.classList.add("rail-open");
  byId("open-rail").setAttribute("aria-expanded", "true");
  intoList(state.rows[state.number]);
  byId("find").focus();
}

function closeRail(focus) {
  document.body.classList.remove("rail-open");
  byId("open-rail").setAttribute("aria-expanded", "false");
  if (focus) byId("open-rail").focus();
}
