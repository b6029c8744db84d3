/* A fact filled in by hand. Its evidence and its words have to stand in the article; what is selected there is taken. */
const QUALIFIERS = ["exact", "about", "up_to", "at_least", "more_than", "less_than", "between", "vague"];
const PARTS = {
  quantity: [["text", "words"], ["value", "number"], ["min", "number"], ["max", "number"], ["qualifier", "enum"], ["unit", "words"]],
  place: [["name", "plain"], ["code", "plain"]],
  source: [["name", "words"], ["role", "words"], ["anonymous", "flag"]],
};

function openForm(item) {
  closeForm();
  const lists = Object.keys(state.view.forms);
  const kept = item && state.decisions[item.key]?.verdict === "fix" ? state.decisions[item.key].fact : null;
  const start = kept ?? (item?.kind === "fact" ? item : startOf(item, lists));
  const form = { item, list: start.list, fields: start.fields ?? {}, evidence: start.evidence };
  form.node = h("div", { class: "form", role: "form", "aria-label": item ? `Fix: ${labelOf(item)}` : "Add a fact" });
  state.form = form;
  if (item) select(item, {});
  drawForm();
  (item ? item.node.querySelector(".more") : byId("cards").querySelector(".more-tools")).append(form.node);
  form.node.querySelector("textarea, input, select")?.focus();
  intoView(form.node);
}

function startOf(item, lists) {
  const wanted = { quote: "quotes", count: "deployments", condition: "criteria" }[item?.what] ?? item?.list;
  const list = lists.includes(wanted) ? wanted : lists[0];
  const selected = item ? null : selectedSpan();
  const fields = {};
  if (item?.kind === "gap" && list === "quotes") fields.text = state.text.slice(...item.at).slice(1, -1);
  if (item?.kind === "gap" && list === "criteria") fields.text = state.text.slice(...item.at);
  return { list, fields, evidence: item?.evidence.length ? item.evidence : selected ? [selected] : [] };
}

function drawForm() {
  const form = state.form;
  const lists = Object.keys(state.view.forms);
  const type = h("select", { change: (event) => { form.evidence = spansIn(form).map(([, at]) => at).filter(Boolean); form.list = event.target.value; drawForm(); } },
    lists.map((list) => h("option", { value: list, selected: list === form.list }, singular(list))));
  form.inputs = state.view.forms[form.list].map((field) => ({ field, ...inputOf(field, form.fields[field.name] ?? null) }));
  form.spans = h("div", { class: "spans" }, (form.evidence.length ? form.evidence : [null]).map(spanInput));
  form.problem = h("p", { class: "problem", role: "alert" });
  form.node.replaceChildren(
    h("p", { class: "small" }, "Select words in the article to put them into the field you were in."),
    form.item?.kind === "fact" ? "" : labelled("type", type),
    h("fieldset", {}, h("legend", {}, "evidence, the main clause first"), form.spans,
      button("More evidence", () => form.spans.append(spanInput(null)), { class: "quiet" })),
    ...form.inputs.map((input) => input.node),
    form.problem,
    h("div", { class: "actions" }, button("Save", saveForm, { class: "main" }), button("Cancel", () => closeForm(true), { class: "quiet" })));
}

const labelled = (name, input) => h("label", {}, h("span", {}, plain(name)), input);

function spanInput(at) {
  const input = h("textarea", { rows: "2", "aria-label": "evidence", dir: "auto", "data-evidence": "1", focusin: remember });
  input.value = at ? state.text.slice(...at) : "";
  input.dataset.near = String(at?.[0] ?? state.form.evidence[0]?.[0] ?? 0);
  input.given = { at, words: input.value };
  return input;
}

/* The spans of all evidence that is filled in; words as they were given keep their span, line ends and all. */
function spansIn(form) {
  const inputs = [...form.spans.querySelectorAll("textarea")].filter((input) => input.value.trim());
  return inputs.map((input) => [input, input.value === input.given.words ? input.given.at
    : state.text.find(input.value.trim(), Number(input.dataset.near))]);
}

function remember(event) {
  if (state.form) state.form.last = event.target;
}

/* Words that were selected in the article go into the field that had the focus last. */
function takeSelection() {
  const input = state.form?.last;
  const span = input?.isConnected ? selectedSpan() : null;
  if (!span) return;
  input.value = state.text.slice(...span);
  input.dataset.near = String(span[0]);
  say(`Taken: ${input.value}`);
}

/* An input returns its value by `value()`, or throws what is wrong with it in one sentence. */
function inputOf(field, value) {
  if (!field.many) return oneInput(field, value, field.name);
  const holder = h("div", {});
  const rows = [];
  const add = (part) => {
    const row = oneInput(field, part, field.name);
    rows.push(row);
    holder.append(row.node);
  };
  (value ?? []).forEach(add);
  const node = h("fieldset", {}, h("legend", {}, plain(field.name)), holder, button(`Add ${plain(field.name)}`, () => add(null), { class: "quiet" }));
  return { node, value: () => rows.map((row) => row.value()).filter((part) => part !== null) };
}

function oneInput(field, value, name) {
  const parts = PARTS[field.kind];
  if (!parts) return simpleInput(field.kind, value, name, field);
  const inputs = parts.map(([part, kind]) => ({ part,
    ...simpleInput(kind, value?.[part] ?? null, `${name}: ${part}`, { values: QUALIFIERS, required: part === "qualifier" || part === "anonymous" }, part) }));
  const node = h("fieldset", { class: field.kind }, h("legend", {}, plain(name)), inputs.map((input) => input.node));
  return { node, value: () => {
    const told = Object.fromEntries(inputs.map((input) => [input.part, input.value()]));
    if (!told[parts[0][0]]) return null;
    if (told.code && !/^([A-Z]{2}|[0-9]{3})$/.test(told.code)) throw new Error(`${plain(name)}: a code is two capitals (KE) or three digits (035); leave it empty where there is none.`);
    return told;
  } };
}

function simpleInput(kind, value, name, field, label) {
  if (kind === "enum") {
    const options = [...(field.required ? [] : [""]), ...field.values];
    const input = h("select", {}, options.map((option) => h("option", { value: option, selected: option === (value ?? options[0]) }, plain(option) || "–")));
    return { node: labelled(label ?? name, input), value: () => input.value || null };
  }
  if (kind === "flag") {
    const input = h("input", { type: "checkbox", checked: value === true });
    return { node: labelled(label ?? name, input), value: () => input.checked };
  }
  const isNumber = kind === "number";
  const input = h("input", { type: kind === "date" ? "date" : "text", inputmode: isNumber ? "decimal" : null, dir: "auto", autocomplete: "off", spellcheck: "false", focusin: isNumber ? null : remember });
  input.value = value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  return { node: labelled(label ?? name, input), value: () => {
    const words = input.value.trim();
    if (!words) {
      if (field.required) throw new Error(`${plain(name)} is missing.`);
      return null;
    }
    if (isNumber) return numberOf(words, name);
    if ((kind === "words" || kind === "quoted") && state.view.whole && !state.text.has(words)) {
      throw new Error(`${plain(name)}: “${words}” does not stand in the article; copy the words as they are written there.`);
    }
    return typeof value === "object" && value !== null ? JSON.parse(words) : words;
  } };
}

function numberOf(words, name) {
  const number = Number(words);
  if (!Number.isFinite(number)) throw new Error(`${plain(name)}: ${words} is no number; write it in digits without separators.`);
  return number;
}

function saveForm() {
  const form = state.form;
  try {
    const evidence = spansIn(form).map(([input, at]) => {
      if (!at) throw new Error(`“${input.value.trim().slice(0, 60)}” does not stand in the article; select the clause there.`);
      return at;
    });
    if (!evidence.length) throw new Error("Evidence is missing: select the clause that states the fact.");
    const fields = Object.fromEntries(form.inputs.map((input) => [input.field.name, input.value()]));
    if (form.list === "quotes" && typeof fields.text === "string" && !state.text.slice(...evidence[0]).includes(fields.text)) {
      throw new Error("The quote's text does not stand inside its main evidence; take the passage with its marks as evidence.");
    }
    keepForm(form, { verdict: "fix", fact: { list: form.list, fields, evidence } });
  } catch (error) {
    form.problem.textContent = error.message;
  }
}

function keepForm(form, decision) {
  const item = form.item;
  const key = item?.key ?? `added-${Date.now().toString(36)}-${Object.keys(state.decisions).length}`;
  state.form = null;
  decide(state.view.sha256, key, decision);
  if (!item || item.kind === "added") {
    reopen(key);
  } else {
    fillCard(item);
    item.node.focus();
  }
  say(`Saved. ${progress()}`);
}

function closeForm(focus) {
  const form = state.form;
  state.form = null;
  form?.node.remove();
  if (focus) (form?.item?.node ?? byId("facts")).focus();
}
