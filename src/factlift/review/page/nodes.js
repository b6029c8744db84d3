/* Elements, made without ever reading text as HTML. */
const byId = (id) => document.getElementById(id);

function h(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const button = (label, press, attributes) => h("button", { type: "button", click: press, ...attributes }, label);

const read = (id) => JSON.parse(byId(`data-${id}`).textContent);

function say(words) {
  byId("said").textContent = words;
}

/* "under_way" is "under way" to a reader. */
const plain = (name) => String(name).replaceAll("_", " ");
const many = (count, one, more) => `${count.toLocaleString("en")} ${count === 1 ? one : (more ?? one + "s")}`;

/* A link only where an id is an address of the web; anything else stays words. */
function linked(words) {
  if (!/^https?:\/\//i.test(words) || !URL.canParse(words)) return words;
  return h("a", { href: new URL(words).href, target: "_blank", rel: "noopener noreferrer" }, words);
}
