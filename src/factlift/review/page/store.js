/* Decisions, kept in this browser by the article's digest; in memory alone where a browser forbids to keep any. */
const VERDICTS = ["accept", "fix", "reject"];
const memory = new Map();
const undone = [];

function decisionsOf(sha256) {
  if (!memory.has(sha256)) memory.set(sha256, kept(sha256));
  return memory.get(sha256);
}

function kept(sha256) {
  try {
    const told = JSON.parse(localStorage.getItem(`factlift-review-${sha256}`) ?? "{}");
    const known = Object.entries(told).filter(([, decision]) => isDecision(decision));
    return Object.assign(Object.create(null), Object.fromEntries(known));
  } catch {
    return Object.create(null);
  }
}

function isDecision(decision) {
  if (!VERDICTS.includes(decision?.verdict)) return false;
  if (decision.verdict !== "fix") return true;
  const fact = decision.fact;
  return typeof fact?.list === "string" && typeof fact.fields === "object" && fact.fields !== null &&
    Array.isArray(fact.evidence) && fact.evidence.every((at) => Array.isArray(at) && at.every(Number.isInteger));
}

function decide(sha256, key, decision) {
  const decisions = decisionsOf(sha256);
  undone.push([sha256, key, decisions[key]]);
  put(sha256, key, decision);
}

function put(sha256, key, decision) {
  const decisions = decisionsOf(sha256);
  if (decision) decisions[key] = decision;
  else delete decisions[key];
  try {
    localStorage.setItem(`factlift-review-${sha256}`, JSON.stringify(decisions));
  } catch {
    say("This browser keeps nothing: download the labels before you close the page.");
  }
}

function undo() {
  const last = undone.pop();
  if (last) put(...last);
  return last;
}
