/* Filters: over the facts of the article that is open, and over the list of articles. */
const ANY = "";
const filters = { show: ANY, status: ANY, flag: ANY, speaker: ANY, decision: ANY };

const isLook = (item) => item.kind === "gap" || item.kind === "rejected" || (item.kind === "fact" && item.flags.length > 0);

const TESTS = {
  show: (item, wanted) => (wanted === "look" ? isLook(item) : ["rejected", "gap"].includes(wanted) ? item.kind === wanted
    : wanted === "flagged" ? item.kind === "fact" && item.flags.length > 0 : item.kind !== "rejected" && item.list === wanted),
  status: (item, wanted) => item.fields?.status === wanted,
  flag: (item, wanted) => item.flags.some((flag) => flag.code === wanted),
  speaker: (item, wanted) => item.speakers.includes(wanted),
  decision: (item, wanted) => (state.decisions[item.key]?.verdict ?? "open") === wanted,
};

const ENTRY_TESTS = {
  show: (entry, wanted) => (wanted === "look" ? entry.rejected + entry.gaps + entry.flagged > 0 : wanted === "rejected" ? entry.rejected > 0
    : wanted === "gap" ? entry.gaps > 0 : wanted === "flagged" ? entry.flagged > 0 : entry.types.includes(wanted)),
  status: (entry, wanted) => entry.statuses.includes(wanted),
  flag: (entry, wanted) => entry.flags.includes(wanted),
  speaker: (entry, wanted) => entry.speakers.includes(wanted),
  decision: () => true,
};

const passes = (item) => Object.entries(filters).every(([name, wanted]) => wanted === ANY || TESTS[name](item, wanted));
const entryPasses = (entry) => Object.entries(filters).every(([name, wanted]) => wanted === ANY || ENTRY_TESTS[name](entry, wanted));

/* Each choice is one that some article of the page has. */
function drawFilters() {
  const all = (name) => [...new Set(state.entries.flatMap((entry) => entry[name]))].sort();
  const lists = all("types");
  const choices = {
    show: [["look", "to check"], ["rejected", "rejected"], ["gap", "not covered"], ["flagged", "flagged"], ...lists.map((list) => [list, plain(list)])],
    status: all("statuses").map((value) => [value, plain(value)]),
    flag: all("flags").map((value) => [value, plain(value)]),
    speaker: all("speakers").map((value) => [value, value]),
    decision: [["open", "undecided"], ["accept", "accepted"], ["fix", "fixed"], ["reject", "rejected"]],
  };
  const boxes = Object.entries(choices).filter(([, options]) => options.length).map(([name, options]) => {
    const box = h("select", { "data-filter": name, change: (event) => { filters[name] = event.target.value; applyFilters(); } },
      h("option", { value: ANY }, name === "show" ? "everything" : "any"),
      options.map(([value, label]) => h("option", { value }, label)));
    box.value = filters[name];
    return h("label", {}, h("span", {}, name), box);
  });
  byId("filters").replaceChildren(...boxes, button("Clear", clearFilters, { class: "quiet", id: "clear", hidden: true }));
}

function clearFilters() {
  Object.keys(filters).forEach((name) => { filters[name] = ANY; });
  document.querySelectorAll("#filters select").forEach((box) => { box.value = ANY; });
  applyFilters();
}

function applyFilters() {
  filterItems();
  filterArticles();
}

function filterItems() {
  const active = Object.values(filters).some((wanted) => wanted !== ANY);
  for (const item of state.items) {
    item.hidden = !passes(item);
    if (item.node) item.node.parentElement.hidden = item.hidden;
  }
  for (const group of state.groups) {
    const shown = group.items.filter((item) => !item.hidden).length;
    group.node.hidden = shown === 0;
    group.node.querySelector(".count").textContent = shown === group.items.length ? shown : `${shown} of ${group.items.length}`;
  }
  byId("shares")?.toggleAttribute("hidden", active);
  byId("clear").hidden = !active;
  byId("nothing").hidden = state.items.some((item) => !item.hidden);
  dimSegments();
  if (state.current?.hidden) select(null, {});
}

function dimSegments() {
  const shown = new Set(state.items.filter((item) => !item.hidden).flatMap((item) => item.segments.map((segment) => segment.node)));
  document.querySelectorAll("#words mark").forEach((node) => node.classList.toggle("off", !shown.has(node)));
}

/* ---- the list of articles */
function drawRail() {
  const outcomes = [...new Set(state.entries.map((entry) => entry.outcome))].sort();
  byId("outcome").replaceChildren(h("option", { value: ANY }, "any"), ...outcomes.map((value) => h("option", { value }, value)));
  state.rows = state.entries.map((entry, number) => {
    const look = entry.rejected + entry.gaps + entry.flagged;
    const failed = !["ok", "empty"].includes(entry.outcome);
    return h("li", {}, button([h("bdi", { class: "id" }, entry.id), h("span", { class: "small" },
      failed ? h("b", { class: "bad" }, `${entry.outcome} · `) : "", look ? h("b", {}, `${look} to check`) : "nothing to check",
      ` · ${many(entry.facts, "fact")}`)], () => { open(number); closeRail(); }, { tabindex: "-1" }));
  });
  byId("articles").replaceChildren(...state.rows);
  byId("find").addEventListener("input", filterArticles);
  byId("outcome").addEventListener("change", filterArticles);
}

const visibleRows = () => state.rows.filter((row) => !row.hidden);

/* One article of the list is a tab stop; arrow keys go to the others. */
function roveArticles(row) {
  if (state.tabbed) state.tabbed.firstChild.setAttribute("tabindex", "-1");
  state.tabbed = row;
  if (row) row.firstChild.setAttribute("tabindex", "0");
}

/* `scrollIntoView` would let Tab go on from there, past all that comes before the list. */
function intoList(row) {
  const box = byId("articles").getBoundingClientRect(), at = row.getBoundingClientRect();
  if (at.top < box.top) byId("articles").scrollTop -= box.top - at.top;
  else if (at.bottom > box.bottom) byId("articles").scrollTop += at.bottom - box.bottom;
}

function filterArticles() {
  const wanted = byId("find").value.trim().toLowerCase(), outcome = byId("outcome").value;
  let shown = 0;
  state.entries.forEach((entry, number) => {
    const fits = entry.id.toLowerCase().includes(wanted) && (outcome === ANY || entry.outcome === outcome) && entryPasses(entry);
    if (state.rows[number].hidden === fits) state.rows[number].hidden = !fits;
    shown += fits;
  });
  if (!state.tabbed || state.tabbed.hidden) roveArticles(visibleRows()[0]);
  byId("rail-count").textContent = shown === state.entries.length ? many(shown, "article") : `${shown} of ${many(state.entries.length, "article")}`;
}
