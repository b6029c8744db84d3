/* The list of facts: a card for each item, what asks for a look first. */
function renderCards() {
  const blocks = state.groups.map((group, number) => {
    const title = h("h2", { id: `group-${number}` }, group.name, " ", h("span", { class: "count" }, group.items.length));
    const list = h("ol", { "aria-labelledby": `group-${number}` }, group.items.map((item) => h("li", {}, cardOf(item))));
    group.node = h("section", { class: group.look ? "group look" : "group" }, title, list);
    return [group.look ? null : sharesBefore(group), group.node];
  });
  byId("cards").replaceChildren(...blocks.flat().filter(Boolean), emptyNote(), h("div", { class: "more-tools" },
    button("Add a fact", () => openForm(null), { class: "quiet" }),
    button("Accept all that has no flag", acceptRest, { class: "quiet" })));
}

function emptyNote() {
  return h("p", { id: "nothing", hidden: state.items.length > 0 }, state.items.length
    ? "Nothing here fits these filters." : "No facts, no rejections and no gaps in this article.");
}

function cardOf(item) {
  const node = h("section", {
    class: `card ${item.kind} ${item.tone ?? ""}`, tabindex: "-1", role: "group", click: (event) => cardClicked(event, item),
  });
  item.node = node;
  fillCard(item);
  return node;
}

function cardClicked(event, item) {
  if (event.target.closest("button, a, input, select, textarea, [role=form]")) return;
  if (getSelection().isCollapsed) select(item, { article: true, focus: true });
}

function fillCard(item) {
  const decision = state.decisions[item.key];
  const shown = decision?.verdict === "fix" ? decision.fact : item;
  const parts = item.kind === "rejected" && shown === item ? rejectedParts(item)
    : item.kind === "gap" && shown === item ? gapParts(item) : factParts(item, shown);
  const state_ = decision ? h("span", { class: `verdict ${decision.verdict}` }, verdictOf(item, decision.verdict)) : null;
  item.node.dataset.verdict = decision?.verdict ?? "";
  item.node.setAttribute("aria-label", `${labelOf(item)}: ${parts.title}${decision ? `, ${verdictOf(item, decision.verdict)}` : ""}`);
  item.node.replaceChildren(
    h("p", { class: "kind" }, h("span", {}, parts.kind), state_),
    h("h3", { dir: "auto" }, parts.title),
    parts.sub ? h("p", { class: "sub", dir: "auto" }, parts.sub) : "",
    ...parts.notes,
    h("div", { class: "more" }, ...parts.more, actionsOf(item, decision)));
}

function verdictOf(item, verdict) {
  if (item.kind === "added") return "added";
  if (item.kind === "fact") return { accept: "accepted", fix: "fixed", reject: "rejected" }[verdict];
  return verdict === "fix" ? "added" : item.kind === "gap" ? "no fact" : "stays rejected";
}

function factParts(item, shown) {
  const [title, rest] = headOf(shown.list ?? item.list, shown.fields);
  const notes = item.flags.length && item.kind === "fact" ? [flagsOf(item)] : [];
  return {
    kind: capital(singular(shown.list ?? item.list)), title, sub: rest.filter(Boolean).join(" · "), notes,
    more: [evidenceOf(shown.evidence), fieldsOf(item, shown)],
  };
}

function flagsOf(item) {
  return h("ul", { class: "flags", "aria-label": "Flags" }, item.flags.map((flag) =>
    h("li", {}, h("b", {}, plain(flag.code)), flag.field ? ` ${plain(flag.field)}: ` : " ", h("bdi", {}, flag.reason))));
}

function rejectedParts(item) {
  const outcome = { fixed: "mended by the second look", withdrawn: "withdrawn by the model", kept: "kept without that place" }[item.outcome];
  const draft = typeof item.draft === "object" && item.draft !== null ? item.draft : { draft: item.draft };
  const rows = Object.entries(draft).map(([name, value]) => [h("dt", {}, plain(name)), h("dd", { dir: "auto" }, inWords(value) || "–")]);
  const words = [draft.clause, draft.text, draft.mention].find((value) => typeof value === "string");
  return {
    kind: `Rejected ${singular(item.list)}${outcome ? `, ${outcome}` : ""}`,
    title: words ?? (item.at ? state.text.slice(...item.at) : "a draft that points nowhere"), sub: "",
    notes: [h("p", { class: "reason" }, item.field ? h("b", {}, `${plain(item.field)} `) : "", h("bdi", {}, item.reason))],
    more: [h("p", { class: "small" }, "As the model wrote it:"), h("dl", {}, rows)],
  };
}

function gapParts(item) {
  const what = { quote: "A passage in quotation marks", count: "A number of people", condition: "Words that read like a condition" }[item.what] ?? "";
  return { kind: what, title: state.text.slice(...item.at), sub: "", notes: [], more: [] };
}

function evidenceOf(evidence) {
  return h("div", { class: "evidence" }, evidence.map((at) => h("blockquote", { dir: "auto" }, state.text.slice(...at) || "–")));
}

/* ---- fields: each with a button that lights up its own words */
function fieldsOf(item, shown) {
  const rows = Object.entries(shown.fields).flatMap(([name, value]) => fieldRows(item, name, value));
  return h("dl", { class: "fields" }, rows.map(([name, cells]) => [h("dt", {}, plain(name)), h("dd", { dir: "auto" }, cells)]));
}

function fieldRows(item, name, value) {
  if (value === null || value === undefined || (Array.isArray(value) && !value.length)) return [];
  if (Array.isArray(value)) return [[name, value.flatMap((part, number) => valueCells(item, `${name}.${number}`, part))]];
  return [[name, valueCells(item, name, value)]];
}

function valueCells(item, path, value) {
  if (typeof value !== "object") return [fieldCell(item, path, value === true ? "yes" : value === false ? "no" : plain(value))];
  if ("name" in value) {
    return [fieldCell(item, path, value.code ? `${value.name} [${value.code}]` : value.name),
      value.role ? fieldCell(item, `${path}.role`, value.role) : null, value.anonymous ? h("span", {}, "not named") : null];
  }
  if ("qualifier" in value) {
    return [fieldCell(item, path, value.text), value.unit ? fieldCell(item, `${path}.unit`, value.unit) : null,
      h("span", { class: "small" }, readingOf(value))];
  }
  return [fieldCell(item, path, inWords(value))];
}

function readingOf(count) {
  const number = (value) => Number(value).toLocaleString("en");
  const told = [plain(count.qualifier), count.value !== null && number(count.value), count.min !== null && `at least ${number(count.min)}`,
    count.max !== null && `at most ${number(count.max)}`];
  return told.filter(Boolean).join(" · ");
}

function fieldCell(item, path, words) {
  if (!item.spans[path]) return h("span", {}, words);
  const on = () => heat(item, path, false), off = () => heat(item, null, false);
  return button(words, () => { showPane("article"); heat(item, path, true); }, {
    class: "value", "data-field": path, mouseenter: on, mouseleave: off, focus: on, blur: off,
    title: `${plain(path)}: show its words in the article`,
  });
}

/* ---- decisions */
function actionsOf(item, decision) {
  const press = (verdict) => (verdict === "fix" ? openForm(item) : judge(item, verdict));
  const labels = item.kind === "fact" ? { accept: "Accept", fix: "Fix", reject: "Reject" }
    : item.kind === "added" ? { fix: "Change", reject: "Remove" }
      : { fix: "Add as a fact", reject: item.kind === "gap" ? "No fact here" : "Rightly rejected" };
  const buttons = Object.entries(labels).map(([verdict, label]) => button(label, () => press(verdict), {
    class: `verdict-button ${verdict}`, "aria-pressed": item.kind === "added" ? null : String(decision?.verdict === verdict),
  }));
  return h("div", { class: "actions" }, buttons, button("Show in the article", () => goToWords(item), { class: "quiet to-article" }));
}

/* The same verdict once more takes it back. */
function judge(item, verdict) {
  if (item.kind === "added" || (item.kind !== "fact" && verdict === "accept")) {
    if (verdict === "reject") settle(item, null);
    return;
  }
  settle(item, state.decisions[item.key]?.verdict === verdict ? null : { verdict });
}

function settle(item, decision) {
  decide(state.view.sha256, item.key, decision);
  if (item.kind === "added") return reopen();
  fillCard(item);
  say(`${decision ? capital(verdictOf(item, decision.verdict)) : "Undecided again"}. ${progress()}`);
  return undefined;
}

function acceptRest() {
  const open = state.items.filter((item) => item.kind === "fact" && !item.flags.length && !item.hidden && !state.decisions[item.key]);
  open.forEach((item) => { decide(state.view.sha256, item.key, { verdict: "accept" }); fillCard(item); });
  say(`${many(open.length, "fact")} accepted. ${progress()}`);
}
