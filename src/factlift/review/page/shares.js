/* Totals against their parts, as bars; each part leads to its fact. */
function sharesBefore(group) {
  if (group.list !== "deployments" && state.view.lists[group.list] !== undefined) return null;
  return group.list === "deployments" ? sharesOf() : null;
}

function sharesOf() {
  const shares = state.view.shares;
  if (!shares.length) return null;
  return h("section", { class: "group", id: "shares" }, h("h2", {}, "Totals and their parts"), shares.map(shareOf));
}

const factAt = (place) => state.items.find((item) => item.list === "deployments" && item.place === place && item.kind === "fact");

function shareOf(share) {
  const total = factAt(share.total);
  const told = share.parts.reduce((sum, [, size]) => sum + size, 0);
  const scale = Math.max(told, share.whole);
  const number = (size) => size.toLocaleString("en", { maximumFractionDigits: 1 });
  const part = ([place, size]) => {
    const item = factAt(place), where = item.fields.destinations.map((to) => to.name).join(", ") || item.fields.group || "part";
    const node = button([h("b", {}, item.fields.count.text), ` ${where}`], () => select(item, { card: true, article: true, focus: true }), {
      class: "part", title: `${where}: ${item.fields.count.text}` });
    node.style.flexGrow = String(size / scale);
    return node;
  };
  const rest = h("span", { class: "rest" });
  rest.style.flexGrow = String(Math.max(0, share.whole - told) / scale);
  const over = told > share.whole;
  const sum = `${share.parts.map(([, size]) => number(size)).join(" + ")} = ${number(told)} of ${total.fields.count.text}`;
  return h("div", { class: over ? "share over" : "share" },
    h("h3", {}, button(headOf("deployments", total.fields)[0], () => select(total, { card: true, article: true, focus: true }), { class: "value" })),
    h("div", { class: "bar" }, share.parts.map(part), share.whole > told ? rest : null),
    h("p", { class: "small" }, sum, over ? h("b", {}, " – more than the total") : told < share.whole ? `, ${number(share.whole - told)} not told` : ""));
}
