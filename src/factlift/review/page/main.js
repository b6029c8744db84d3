/* What is open, and what is selected in it. An article is read from the page when it is opened, not before. */
const state = {
  entries: read("entries"), forms: read("forms"), rows: [], number: 0, view: null, text: null, items: [], groups: [], decisions: {}, current: null,
  form: null, names: null, tabbed: null,
};

function viewAt(number) {
  const view = read(number);
  return { ...view, forms: state.forms[view.form] };
}

function open(number) {
  state.number = number;
  state.view = viewAt(number);
  state.text = new Text(state.view.pieces, state.view.whole);
  state.decisions = decisionsOf(state.view.sha256);
  reopen();
  state.rows.forEach((row, place) => row.firstChild.toggleAttribute("aria-current", place === number));
  roveArticles(state.rows[number]);
  intoList(state.rows[number]);
  byId("article").scrollTop = 0;
  byId("facts").scrollTop = 0;
}

/* Draws the article that is open anew; the item of a key stays, or becomes, the current one. */
function reopen(key) {
  closeForm();
  state.current = null;
  state.items = itemsOf(state.view, state.text);
  const known = new Set(state.items.map((item) => item.key));
  for (const [added, decision] of Object.entries(state.decisions)) {
    if (!known.has(added) && decision.verdict === "fix" && decision.fact.list in state.view.forms) state.items.push(addedItem(added, decision.fact, state.view));
  }
  state.groups = groupsOf(state.items, state.view);
  renderArticle(state.view, state.text, state.items);
  renderCards();
  filterItems();
  drawHead();
  const item = state.items.find((candidate) => candidate.key === key);
  if (item) select(item, { card: true, article: true, focus: true });
  else rove(visibleItems()[0]);
  progress();
}

function drawHead() {
  const entry = state.entries[state.number], report = state.view.report;
  const tokens = report.usage.input_tokens + report.usage.output_tokens;
  byId("name").replaceChildren(linked(entry.id));
  byId("about").textContent = [report.status, report.model, report.coverage === null ? "" : `${Math.round(report.coverage * 100)}% covered`,
    tokens ? many(tokens, "token") : "", report.cost_usd === null ? "" : `$${report.cost_usd.toFixed(4)}`].filter(Boolean).join(" · ");
  const notices = [];
  if (["failed", "refused", "truncated"].includes(report.status)) {
    notices.push(h("p", { class: "notice bad" }, h("b", {}, `Extraction ${report.status}. `), h("bdi", {}, report.error ?? "")));
  } else if (report.error) {
    notices.push(h("p", { class: "notice bad" }, h("bdi", {}, report.error)));
  }
  if (!state.view.whole) {
    notices.push(h("p", { class: "notice" }, "The article's text is not in this page, so only the words that facts point at are shown. " +
      "To see it whole, give the article beside the facts: factlift review FACTS ARTICLE"));
  }
  byId("notice").replaceChildren(...notices);
}

/* ---- selection */
function rove(item) {
  document.querySelectorAll('#cards .card[tabindex="0"], #words mark[tabindex="0"]').forEach((node) => node.setAttribute("tabindex", "-1"));
  item?.node?.setAttribute("tabindex", "0");
  item?.first?.setAttribute("tabindex", "0");
}

/* `card` and `article` scroll that side to the item; `focus` moves the focus to its card. */
function select(item, { card, article, focus } = {}) {
  if (state.form && state.form.item !== item) closeForm();
  if (state.current?.node) {
    state.current.node.classList.remove("current");
    state.current.node.removeAttribute("aria-current");
  }
  state.current = item;
  light(item);
  if (!item) return;
  rove(item);
  item.node.classList.add("current");
  item.node.setAttribute("aria-current", "true");
  if (card) showPane("facts");
  if (focus) item.node.focus({ preventScroll: true });
  if (card || focus) intoView(item.node);
  if (article && item.first) intoView(item.first);
}

function goToWords(item) {
  if (!item?.first) return;
  showPane("article");
  select(item, { article: true });
  item.first.focus({ preventScroll: true });
}

/* On a narrow screen one side is shown at a time. */
function showPane(pane) {
  document.body.dataset.pane = pane;
  byId("show-article").setAttribute("aria-pressed", String(pane === "article"));
  byId("show-facts").setAttribute("aria-pressed", String(pane === "facts"));
}

function progress() {
  const asked = state.items.filter((item) => !item.settled);
  const words = `${asked.filter((item) => state.decisions[item.key]).length} of ${asked.length} decided`;
  byId("progress").textContent = words;
  byId("undo").disabled = undone.length === 0;
  return words;
}

function undoLast() {
  const last = undo();
  if (!last) return;
  const [sha256, key] = last;
  if (sha256 === state.view.sha256) reopen(key);
  say(`Undone. ${progress()}`);
}

function start() {
  document.body.classList.toggle("many", state.entries.length > 1);
  byId("open-rail").addEventListener("click", () => (document.body.classList.contains("rail-open") ? closeRail(true) : openRail()));
  byId("close-rail").addEventListener("click", () => closeRail(true));
  document.addEventListener("click", (event) => { if (!event.target.closest("#rail, #open-rail")) closeRail(); });
  byId("show-article").addEventListener("click", () => showPane("article"));
  byId("show-facts").addEventListener("click", () => showPane("facts"));
  byId("undo").addEventListener("click", undoLast);
  byId("help-button").addEventListener("click", toggleHelp);
  byId("save-one").addEventListener("click", saveOne);
  byId("save-all").addEventListener("click", saveAll);
  byId("words").addEventListener("mouseup", () => setTimeout(takeSelection));
  document.addEventListener("keydown", pressed);
  addEventListener("beforeprint", () => document.body.classList.add("printing"));
  addEventListener("afterprint", () => document.body.classList.remove("printing"));
  drawRail();
  drawFilters();
  showPane("facts");
  open(0);
  filterArticles();
  document.documentElement.dataset.ready = "true";
}

start();
