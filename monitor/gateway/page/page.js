// The newsroom page. One module, no build step, no other host.
//
// State comes from the API; one event stream keeps it fresh. A view is a function from state to elements, and `morph` brings
// the document in line with it, so that focus, scroll and open details survive every update. Whatever comes from outside
// reaches the document as text nodes only: nothing here writes markup, and the page's policy would not let it.

// ---------------------------------------------------------------- elements

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (text) => (text === "" ? "" : null), // the chart's library empties its container this way
});

const SVG = "http://www.w3.org/2000/svg";
const SVG_TAGS = new Set(["svg", "path", "circle", "polygon", "rect", "title", "line"]);

/** Make an element. Attributes named on… are listeners; children are elements, texts or nothing. */
function h(tag, attributes = {}, ...children) {
  const element = SVG_TAGS.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) (element.handlers ??= {})[name.slice(2)] = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const [type, handler] of Object.entries(element.handlers ?? {})) listen(element, type, handler);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Listen through `handlers`, so that morph can hand new handlers to an old element. */
function listen(element, type, handler) {
  element.handlers = { ...element.handlers, [type]: handler };
  (element.listening ??= new Set()).add(type);
  element.addEventListener(type, (event) => element.handlers[type]?.(event));
}

/** Bring `old`'s children in line with `fresh`'s. Elements with data-keep are left alone once they are there. */
function morph(old, fresh) {
  const keyed = new Map([...old.children].filter((c) => c.dataset?.key).map((c) => [c.dataset.key, c]));
  let at = old.firstChild;
  for (const next of [...fresh.childNodes]) {
    const key = next.dataset?.key;
    let match = key ? keyed.get(key) : at;
    if (!key && match?.dataset?.key) match = null;
    if (match && match.nodeName === next.nodeName && match.nodeType === next.nodeType) {
      if (match !== at) old.insertBefore(match, at);
      align(match, next);
      at = match.nextSibling;
    } else {
      old.insertBefore(next, at);
    }
  }
  while (at) {
    const after = at.nextSibling;
    at.remove();
    at = after;
  }
}

function align(old, next) {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== next.data) old.data = next.data;
    return;
  }
  if (old.dataset?.keep !== undefined && old.dataset.keep === next.dataset.keep) return;
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name) && !(name === "open" && old.nodeName === "DETAILS")) old.removeAttribute(name);
  }
  for (const { name, value } of [...next.attributes]) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const [type, handler] of Object.entries(next.handlers ?? {})) {
    if (old.listening?.has(type)) old.handlers[type] = handler;
    else listen(old, type, handler);
  }
  morph(old, next);
}

const byId = (id) => document.getElementById(id);

// ---------------------------------------------------------------- words, numbers, times

const OUTCOMES = { killed: "Killed", wounded: "Wounded", missing: "Missing", captured: "Captured", "killed-or-wounded": "Killed or wounded" };
const MESSAGES = { alert: "Alert", update: "Update", cancel: "Cancelled" };
const KINDS = {
  official: "Official", military: "Military", monitor: "War monitor", international: "International body", media: "Media",
  "state-media": "State media", journalist: "Journalist", rebel: "Armed group", politician: "Politician",
  carrier: "Outlet itself", unattributed: "Unattributed",
};
const SHAPES = {
  official: "circle", military: "square", monitor: "triangle-up", international: "diamond", media: "cross",
  "state-media": "triangle-right", journalist: "triangle-down", rebel: "wedge", politician: "stroke", carrier: "triangle-left",
  unattributed: "triangle-left",
};
const FILLS = { calm: 0, watch: 0.25, elevated: 0.5, high: 0.75, critical: 1 };

const words = (text) => String(text ?? "").replaceAll("_", " ").replaceAll("-", " ");
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A range of persons in words: 33, 32–37, at least 22, or the vague words themselves. */
function range(low, high, vague) {
  if (low === null && high === null) return vague ? `“${vague}”` : "no number";
  if (high === null || high === undefined) return `at least ${low}`;
  if (low === null || low === undefined) return `up to ${high}`;
  return low === high ? `${low}` : `${low}–${high}`;
}

const UTC_DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const UTC_SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const UTC_CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const LOCAL = new Intl.DateTimeFormat("en-GB", { weekday: "short", hour: "2-digit", minute: "2-digit" });
const LOCAL_CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

function utc(iso, { year = false } = {}) {
  const date = new Date(iso);
  return `${(year ? UTC_DAY : UTC_SHORT).format(date)}, ${UTC_CLOCK.format(date)} UTC`;
}

/** A time in UTC with the reader's own beside it. A day is known as a day only. */
function time(iso, precision) {
  if (!iso) return h("span", { class: "soft" }, "time not known");
  if (precision === "day") return h("time", { datetime: iso.slice(0, 10) }, UTC_DAY.format(new Date(iso)));
  return [
    h("time", { datetime: iso, title: utc(iso, { year: true }) }, utc(iso)),
    ...(new Date(iso).getTimezoneOffset() === 0 ? [] : [" ", h("span", { class: "local" }, `${LOCAL.format(new Date(iso))} local`)]),
  ];
}

/** A link only to where the web is, and without telling it whence. */
function link(url, ...content) {
  if (!/^https?:\/\//i.test(url ?? "")) return content;
  return h("a", { href: url, rel: "noopener noreferrer nofollow external", target: "_blank" }, ...content);
}

// ---------------------------------------------------------------- shapes

/** A circle filled by level: empty is calm, full is critical. The shape says what the colour says. */
function levelGlyph(level, size = 22) {
  const share = FILLS[level] ?? 0;
  return h("svg", { class: `glyph ${level}`, width: size, height: size, viewBox: "0 0 20 20", "aria-hidden": "true" },
    h("circle", { cx: 10, cy: 10, r: 8.6, fill: "none", stroke: "currentColor", "stroke-width": 2 }),
    share > 0 && h("circle", {
      cx: 10, cy: 10, r: 3, fill: "none", stroke: "currentColor", "stroke-width": 6,
      "stroke-dasharray": `${share * 6 * Math.PI} 100`, transform: "rotate(-90 10 10)",
    }));
}

const SEVERITIES = {
  minor: ["circle", { cx: 10, cy: 10, r: 6 }],
  moderate: ["rect", { x: 3.5, y: 3.5, width: 13, height: 13 }],
  severe: ["polygon", { points: "10,1.8 19,17.6 1,17.6" }],
  extreme: ["polygon", { points: "6,1 14,1 19,6 19,14 14,19 6,19 1,14 1,6" }],
};

function severityGlyph(severity) {
  const [tag, geometry] = SEVERITIES[severity] ?? SEVERITIES.minor;
  const filled = severity === "severe" || severity === "extreme";
  return h("svg", { class: `glyph ${severity}`, width: 22, height: 22, viewBox: "0 0 20 20", "aria-hidden": "true" },
    h(tag, { ...geometry, fill: filled ? "currentColor" : "none", stroke: "currentColor", "stroke-width": 2 }));
}

const POINTS = {
  circle: ["circle", { cx: 10, cy: 10, r: 6 }], square: ["rect", { x: 4.5, y: 4.5, width: 11, height: 11 }],
  "triangle-up": ["polygon", { points: "10,3 17,16 3,16" }], "triangle-down": ["polygon", { points: "10,17 17,4 3,4" }],
  "triangle-right": ["polygon", { points: "17,10 4,17 4,3" }], "triangle-left": ["polygon", { points: "3,10 16,17 16,3" }],
  diamond: ["polygon", { points: "10,2 18,10 10,18 2,10" }], cross: ["path", { d: "M8 3h4v5h5v4h-5v5H8v-5H3V8h5z" }],
  wedge: ["polygon", { points: "10,2 15,17 5,17" }], stroke: ["rect", { x: 3, y: 8.5, width: 14, height: 3 }],
};

function kindGlyph(kind) {
  const [tag, geometry] = POINTS[SHAPES[kind] ?? "triangle-left"];
  return h("svg", { class: `glyph ${kind}`, width: 15, height: 15, viewBox: "0 0 20 20", "aria-hidden": "true" }, h(tag, { ...geometry, fill: "currentColor" }));
}

function spark(points) {
  if (points.length < 2) return h("span", {});
  const start = Date.parse(points[0].at), span = Math.max(Date.parse(points.at(-1).at) - start, 1);
  const spots = points.map((p) => [((Date.parse(p.at) - start) / span) * 200, 34 - (p.value / 100) * 32]);
  const path = spots.map(([x, y], i) => (i ? `H${x.toFixed(1)}V${y.toFixed(1)}` : `M${x.toFixed(1)} ${y.toFixed(1)}`)).join("");
  const values = points.map((p) => p.value);
  const summary = `Index from ${Math.round(values[0])} to ${Math.round(values.at(-1))}, at most ${Math.round(Math.max(...values))}`;
  return h("svg", { class: "spark", viewBox: "0 0 200 36", preserveAspectRatio: "none", role: "img", "aria-label": summary },
    h("path", { class: "fill", d: `${path}V36H0Z` }), h("path", { d: path }));
}

// ---------------------------------------------------------------- state

const state = {
  situations: new Map(),
  alerts: null,
  moreAlerts: null,
  decisions: null,
  moreDecisions: null,
  incident: null,
  alert: null,
  extent: null,
  problem: null,
  live: "connecting",
  liveAt: null,
  lostAt: null,
  loaded: false,
  outcome: null,
  filter: "all",
};

function route() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const [view = "", ...rest] = path.split("/").map((part) => {
    try { return decodeURIComponent(part); } catch { return part; }
  });
  const asked = new URLSearchParams(query);
  return { view: view || "situations", rest, asOf: asked.get("as_of"), clock: asked.get("by") === "known" ? "known" : "event" };
}

/** An address within the page that keeps the moment shown. */
function to(...parts) {
  const { asOf, clock } = route();
  const query = asOf ? `?${new URLSearchParams({ as_of: asOf, ...(clock === "known" ? { by: "known" } : {}) })}` : "";
  return `#/${parts.map(encodeURIComponent).join("/")}${query}`;
}

// ---------------------------------------------------------------- asking the API

async function ask(path, parameters = {}) {
  const { asOf, clock } = route();
  const query = new URLSearchParams({ ...parameters, ...(asOf ? { as_of: asOf, by: clock } : {}) });
  const response = await fetch(`/api/v1/${path}${[...query].length ? `?${query}` : ""}`, { headers: { Accept: "application/json" } });
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw Object.assign(new Error(problem.detail ?? `The gateway answered ${response.status}.`), { status: response.status });
}

let asking = 0;

/** Load what the view in the address needs, and show it. A later call overtakes an earlier one. */
async function load() {
  const mine = (asking += 1);
  const { view, rest, asOf } = route();
  try {
    if (view === "incident") {
      const [situation, id] = rest;
      const [incident, line, alerts] = await Promise.all([
        ask(`incidents/${encodeURIComponent(id)}`, { situation }),
        ask("timeline", { incident: id, situation }),
        ask("alerts", { incident: id, situation, limit: 20 }),
      ]);
      if (mine === asking) Object.assign(state, { incident: { ...incident, line, alerts: alerts.items } });
    } else if (view === "alerts") {
      const answer = await ask("alerts");
      if (mine === asking) Object.assign(state, { alerts: answer.items, moreAlerts: answer.next });
    } else if (view === "alert") {
      const [alert, decisions] = await Promise.all([
        ask(`alerts/${encodeURIComponent(rest[0])}`, rest[1] ? { situation: rest[1] } : {}), ask("decisions", { alert: rest[0], limit: 20, ...(rest[1] ? { situation: rest[1] } : {}) }),
      ]);
      if (mine === asking) state.alert = { ...alert, decisions: decisions.items };
    } else if (view === "decisions") {
      const answer = await ask("decisions");
      if (mine === asking) Object.assign(state, { decisions: answer.items, moreDecisions: answer.next });
    } else if (asOf || !state.loaded) {
      const answer = await ask("situations", { limit: 100 });
      if (mine === asking) hold(answer.items, answer.extent);
    }
    if (mine === asking) state.problem = null;
  } catch (error) {
    if (mine === asking) state.problem = error;
  }
  if (mine === asking) show();
}

function hold(situations, extent) {
  state.situations = new Map(situations.map((situation) => [situation.id, situation]));
  state.extent = extent ?? state.extent;
  state.loaded = true;
}

let later = 0;
const SOON = 60, SPREAD = 140;

/** Load again soon, once for many pieces of news; spread out, so that many viewers do not ask in one instant. */
function loadSoon() {
  later ||= setTimeout(() => { later = 0; load(); }, SOON + Math.random() * SPREAD);
}

// ---------------------------------------------------------------- views

function show() {
  const { view, asOf } = route();
  if (view === "alerts" && route().rest[0]) { location.replace(to("alert", route().rest[0])); return; }
  const builders = { situations: situationsView, incident: incidentView, alerts: alertsView, alert: alertView, decisions: decisionsView };
  const build = builders[view] ?? (() => [h("h1", { tabindex: "-1" }, "Not found"), empty("No such page", "Choose a view above.")]);
  const main = h("main", {}, state.problem ? troubled(state.problem) : build());
  morph(byId("main"), main);
  const tab = { incident: "situations", alert: "alerts" }[view] ?? view;
  for (const a of document.querySelectorAll("nav a")) {
    if (a.dataset.view === tab) a.setAttribute("aria-current", "page");
    else a.removeAttribute("aria-current");
    a.setAttribute("href", to(...(a.dataset.view === "situations" ? [] : [a.dataset.view])));
  }
  banners(view);
  showLink();
  showMoment(asOf);
  if (view === "incident" && state.incident && !state.problem) drawChart();
}

const empty = (title, ...text) => h("div", { class: "empty" }, h("strong", {}, title), ...text);
const loading = () => h("div", { class: "empty", "aria-busy": "true" }, h("strong", {}, "Loading…"), "Asking the gateway.");

function troubled(error) {
  const head = h("h1", { tabindex: "-1" }, error.status === 404 ? "Not found" : "No answer");
  if (error.status === 404) return [head, empty("Nothing here", `${error.message} `, h("a", { href: to() }, "Back to the situations"))];
  return [head, empty("The gateway does not answer", `${error.message} `, h("button", { type: "button", class: "quiet", onclick: load }, "Try again"))];
}

const exerciseTag = (status) => status !== "actual" && h("span", { class: "tag exercise" }, status === "test" ? "Test" : "Exercise");

function situationsView() {
  if (!state.loaded) return [h("h1", { tabindex: "-1" }, "Situations"), loading()];
  const all = [...state.situations.values()];
  const told = all.filter((s) => s.index || s.incidents.length || s.last_alert);
  const quiet = all.filter((s) => !told.includes(s));
  told.sort((a, b) => (b.index?.value ?? -1) - (a.index?.value ?? -1) || a.id.localeCompare(b.id));
  return [
    h("div", { class: "page-head", "data-key": "head" }, h("h1", { tabindex: "-1" }, "Situations"),
      h("p", { class: "soft small" }, "Best estimate, with low–high. Every figure leads to who says so.")),
    told.length === 0 && empty(route().asOf ? "Nothing was held at this moment" : "No reports yet",
      route().asOf ? "Move the slider to a later time." : "Watching. The first report that names a figure or an act appears here by itself."),
    told.map(situationCard),
    quiet.length > 0 && h("p", { class: "soft small", "data-key": "quiet" }, h("br"), "Watched, nothing reported: ", quiet.map((s) => s.name).join(", "), "."),
  ];
}

function situationCard(situation) {
  const level = situation.index?.level ?? "calm";
  const last = situation.last_alert;
  return h("section", { class: "sheet situation", "data-key": situation.id, "aria-label": situation.name + (situation.status === "actual" ? "" : `, ${situation.status}`) },
    h("header", { class: level },
      h("p", { class: "meter" }, levelGlyph(level, 30),
        situation.index
          ? [h("span", { class: "value" }, Math.round(situation.index.value)), h("span", { class: "level" }, level, h("span", { class: "sr" }, " on the escalation index of 0 to 100"))]
          : h("span", { class: "soft" }, "no index yet")),
      h("div", {}, h("h2", {}, situation.name, " ", exerciseTag(situation.status)),
        situation.index?.drivers?.length > 0 && h("p", { class: "soft small" }, [...new Set(situation.index.drivers.map(driver))].slice(0, 3).join(" · "))),
      spark(situation.line)),
    h("ul", {}, situation.incidents.map((incident) => incidentRow(situation, incident))),
    h("footer", {}, last
      ? [severityGlyph(last.severity), h("a", { href: to("alert", last.id, last.situation) }, last.headline), h("span", { class: "soft" }, time(last.at))]
      : h("span", { class: "soft" }, "No alert so far.")));
}

/** A driver of the index in words: kind, actor and target of an act, and its day ("strike_on_forces|SYR|TUR|2020-02-28|…"). */
function driver(text) {
  const [kind, actor, target] = text.split("|");
  const who = [actor, target].filter((party) => party && party !== "None" && party !== "?");
  return capital(words(kind)) + (who.length === 2 && actor !== target ? ` (${who.join(" → ")})` : who.length ? ` (${who[0]})` : "");
}

/** Words as they stand in their sentence, underlined; the words alone if the sentence is not at hand. */
function quoted(row) {
  if (!row.passage) return row.quote ? h("q", {}, row.quote) : h("span", { class: "soft" }, "words not at hand");
  const text = [...row.passage.text], { start, end } = row.passage;
  const own = /^[“"‘'«]/.test(row.passage.text); // it has quotation marks of its own
  return h(own ? "span" : "q", { class: "quoted" }, text.slice(0, start).join(""), h("mark", {}, text.slice(start, end).join("")), text.slice(end).join(""));
}

function incidentRow(situation, incident) {
  return h("li", { class: "incident-row", "data-key": incident.id },
    h("div", {}, h("h3", {}, h("a", { href: to("incident", situation.id, incident.id) }, incident.name)),
      h("p", { class: "soft small" }, incident.as_of ? ["Latest report ", time(incident.as_of)] : "No dated report")),
    h("dl", { class: "tolls" }, incident.estimates.slice(0, 4).map((estimate) =>
      h("div", { class: "toll", "data-key": subject(estimate) },
        h("dt", {}, OUTCOMES[estimate.outcome] ?? estimate.outcome, estimate.side ? ` · ${estimate.side}` : ""),
        h("dd", {}, h("b", {}, estimate.best),
          h("span", { class: "range" }, estimate.low === estimate.high ? origins(estimate.origins) : `${estimate.low}–${estimate.high}`))))));
}

const origins = (count) => `${count} ${count === 1 ? "origin" : "origins"}`;
const subject = (e) => `${e.outcome}/${e.side ?? ""}`;

// ---------------------------------------------------------------- incident

function incidentView() {
  const { rest } = route();
  const incident = state.incident;
  if (!incident || incident.id !== rest[1] || incident.situation !== rest[0]) return [h("h1", { tabindex: "-1" }, "Incident"), loading()];
  const estimates = incident.estimates;
  const chosen = estimates.find((e) => subject(e) === state.outcome) ?? estimates[0];
  return [
    h("div", { "data-key": "head" },
      h("p", { class: "crumbs" }, h("a", { href: to() }, "Situations"), ` › ${incident.situation_name}`),
      h("div", { class: "page-head" }, h("h1", { tabindex: "-1" }, incident.name, " ", exerciseTag(incident.status)),
        h("p", { class: "soft small" }, incident.as_of ? ["Latest report ", time(incident.as_of)] : ""))),
    !chosen ? empty("No figure yet", "An incident is known, but nobody has given a number.") : [
      h("div", { class: "estimates", role: "group", "aria-label": "Estimates", "data-key": "estimates" }, estimates.map((e) => estimateButton(e, e === chosen))),
      chartSection(incident, chosen),
      originsSection(chosen),
      attackersSection(incident.attackers),
      incident.alerts.length > 0 && h("section", { class: "sheet", "data-key": "alerts" }, h("h2", {}, "Alerts on this incident"),
        h("ul", { class: "plain" }, incident.alerts.map((a) => h("li", { "data-key": a.message_id }, severityGlyph(a.severity), " ",
          h("a", { href: to("alert", a.id, a.situation) }, a.headline), " ", h("span", { class: "soft" }, time(a.at)))))),
      revisionsSection(incident, chosen),
      reportsSection(incident, chosen),
    ],
  ];
}

function estimateButton(estimate, pressed) {
  const contested = estimate.disagreement >= 0.25;
  return h("button", {
    type: "button", class: "estimate", "aria-pressed": String(pressed), "data-key": subject(estimate),
    onclick: () => { state.outcome = subject(estimate); show(); },
  },
    h("span", { class: "what" }, OUTCOMES[estimate.outcome] ?? estimate.outcome, estimate.side_name ? ` · ${estimate.side_name}` : ""),
    h("span", { class: "best" }, estimate.best),
    h("span", {}, estimate.low === estimate.high ? "no other figure" : `low ${estimate.low} · high ${estimate.high}`),
    h("span", { class: "note" }, origins(estimate.origins),
      estimate.official !== null ? ` · official figure ${estimate.official}` : "", contested ? " · sources disagree" : ""));
}

const sameSubject = (row, estimate) => row.outcome === estimate.outcome && (row.side ?? null) === (estimate.side ?? null);

function plotted(incident, estimate) {
  return incident.line.reports.filter((r) => r.outcome === estimate.outcome && (!r.side || !estimate.side || r.side === estimate.side)
    && (r.scope === "incident" || r.scope === "subgroup" || r.scope === "battle"));
}

/** Reports that are points of the chart: those that give a level, at a time known better than by its day. */
function points(incident, estimate) {
  const all = plotted(incident, estimate).filter((r) => r.published_at && (r.low !== null || r.high !== null) && r.basis === "total" && r.standing !== "superseded");
  const exact = all.filter((r) => r.precision !== "day");
  return exact.length ? exact : all;
}

function chartSection(incident, estimate) {
  const dated = points(incident, estimate);
  const steps = incident.line.steps.filter((s) => sameSubject(s, estimate) && s.after && (s.as_of ?? s.at));
  if (!steps.length) return h("p", { class: "soft small", "data-key": "no-chart" }, "No chart: no report with this figure carries a time.");
  const kinds = [...new Set(dated.map((r) => r.origin_kind))];
  return h("section", { class: "sheet", "data-key": "chart" },
    h("h2", {}, `${OUTCOMES[estimate.outcome] ?? estimate.outcome} over time`),
    h("p", { class: "soft small" }, "Times in UTC. Band: low to high. Line: best. Each mark is one report, at the time it was published. The tables below say the same, and hold the reports dated by day only."),
    h("div", { class: "chart", id: "chart", "data-keep": "chart", role: "img" }),
    h("ul", { class: "legend", "aria-label": "Marks by who says so" }, kinds.map((kind) => h("li", { "data-key": kind }, kindGlyph(kind), KINDS[kind] ?? capital(words(kind))))));
}

const ROLES = {
  counts: "Counts", stale: "Older than the toll", vague: "Vague: moves nothing", carrier: "Nobody named: counts only alone", restates: "Says the same again",
  superseded: "Replaced by a later figure", transfer: "Of the wounded, died", outlier: "Far from the others",
};
const STANDS = new Set(["superseded", "vague", "stale", "carrier", "restates", "transfer"]);

function originsSection(estimate) {
  const counted = estimate.figures.filter((f) => !STANDS.has(f.role));
  const others = estimate.figures.filter((f) => STANDS.has(f.role));
  counted.sort((a, b) => (b.high ?? b.low ?? 0) - (a.high ?? a.low ?? 0));
  return h("section", { class: "sheet", "data-key": "origins" },
    h("h2", {}, "Who says so"),
    h("p", { class: "small soft" }, `The figure of each origin that counts now. Method: ${estimate.method}.`),
    figures(counted, "Who says so"),
    estimate.notes.length > 0 && h("p", { class: "small" }, h("strong", {}, "Checks. "), estimate.notes.map(capital).join(". "), "."),
    others.length > 0 && h("details", { class: "others" }, h("summary", {}, `Known, but not counted now (${others.length})`), figures(others, "Not counted now")));
}

function figures(list, label) {
  const heads = ["Origin", "Grade", "Figure", "In its words", "Role", "Published"];
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label },
    h("table", { class: "stack" },
      h("thead", {}, h("tr", {}, heads.map((t) => h("th", { scope: "col", class: t === "Figure" ? "number" : null }, t)))),
      h("tbody", {}, list.map((f) =>
        h("tr", { "data-key": f.origin + f.observation + f.role },
          h("td", { "data-head": "Origin" }, h("span", {}, kindGlyph(f.origin_kind), " ", h("strong", {}, f.origin_name), h("br"), h("span", { class: "soft small" }, KINDS[f.origin_kind] ?? f.origin_kind))),
          h("td", { "data-head": "Grade" }, grade(f.grade)),
          h("td", { "data-head": "Figure", class: "number" }, f.low === null && f.high === null ? range(f.low, f.high, f.vague) : h("b", {}, range(f.low, f.high))),
          h("td", { "data-head": "In its words", class: "said" }, h("span", {}, quoted(f), " ", h("span", { class: "soft small" }, "in ", link(f.url, f.outlet ?? "an outlet")))),
          h("td", { "data-head": "Role" }, ROLES[f.role] ?? capital(words(f.role))),
          h("td", { "data-head": "Published" }, h("span", {}, time(f.published_at, f.precision))))))));
}

const grade = (code) => h("span", {}, h("span", { class: "grade", title: gradeWords(code), "aria-hidden": "true" }, code), h("span", { class: "sr" }, `${code}: ${gradeWords(code)}`));

const SOURCES = { A: "reliable", B: "usually reliable", C: "fairly reliable", D: "not usually reliable", E: "unreliable", F: "reliability not known" };
const INFORMATION = { 1: "confirmed", 2: "probably true", 3: "possibly true", 4: "doubtful", 5: "improbable", 6: "truth not known" };
const gradeWords = (grade) => `source ${SOURCES[grade?.[0]] ?? "not graded"}, information ${INFORMATION[grade?.[1]] ?? "not graded"}`;

function attackersSection(attackers) {
  if (!attackers.length) return null;
  const contested = attackers.length > 1 || attackers.some((a) => a.denies.length && a.says.length);
  const voice = (report, verdict) => h("li", { "data-key": report.id },
    h("span", { class: "verdict" }, verdict), " ", kindGlyph(report.origin_kind), " ", h("strong", {}, report.origin_name), ": ",
    quoted(report), " ", h("span", { class: "soft small" }, "in ", link(report.url, report.outlet), ", ", time(report.published_at, report.precision)));
  return h("section", { class: "sheet", "data-key": "attackers" },
    h("h2", {}, contested ? "Who did it is contested" : attackers.some((a) => a.says.length) ? "Who is said to have done it" : "Who denies having done it"),
    h("p", { class: "soft small" }, "What others say. The monitor takes no side."),
    h("div", { class: "sides" }, attackers.map((a) => h("div", { class: "side", "data-key": a.party }, h("h3", {}, capital(a.name)),
      h("p", { class: "soft small" }, [a.says.length && `${a.says.length} ${a.says.length === 1 ? "voice says" : "voices say"} so`, a.denies.length && `${a.denies.length} ${a.denies.length === 1 ? "denies" : "deny"} it`].filter(Boolean).join(", ")),
      h("ul", {}, a.says.map((r) => voice(r, "Says so")), a.denies.map((r) => voice(r, "Denies it")))))));
}

function revisionsSection(incident, estimate) {
  const steps = incident.line.steps.filter((s) => sameSubject(s, estimate)).reverse();
  const reports = new Map(incident.line.reports.map((r) => [r.id, r]));
  return h("section", { class: "sheet", "data-key": "revisions" },
    h("details", { open: true }, h("summary", {}, `Revisions (${steps.length})`),
      h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Revisions" },
        h("table", { class: "stack" },
          h("thead", {}, h("tr", {}, ["Published", "Best", "Low–high", "Was", "Because of"].map((t) => h("th", { scope: "col", class: /Best|Low|Was/.test(t) ? "number" : null }, t)))),
          h("tbody", {}, steps.map((s) => {
            const cause = reports.get(s.cause);
            return h("tr", { "data-key": s.id },
              h("td", { "data-head": "Published" }, h("span", {}, time(s.at))),
              h("td", { "data-head": "Best", class: "number" }, h("b", {}, s.after?.best ?? "–")),
              h("td", { "data-head": "Low–high", class: "number" }, s.after ? range(s.after.low, s.after.high) : "–"),
              h("td", { "data-head": "Was", class: "number" }, s.before ? `${s.before.best} (${range(s.before.low, s.before.high)})` : "–"),
              h("td", { "data-head": "Because of", class: "said" }, h("span", {}, capital(words(s.reason)), cause ? [": ", h("strong", {}, cause.origin_name), ", ", quoted(cause)] : "")));
          }))))));
}

function reportsSection(incident, estimate) {
  const reports = plotted(incident, estimate).slice().reverse();
  return h("section", { class: "sheet", "data-key": "reports" },
    h("details", {}, h("summary", {}, `All reports with a figure (${reports.length})`),
      h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Reports" },
        h("table", { class: "stack" },
          h("thead", {}, h("tr", {}, ["Published", "Origin", "Figure", "In its words", "How it stands"].map((t) => h("th", { scope: "col", class: t === "Figure" ? "number" : null }, t)))),
          h("tbody", {}, reports.map((r) => h("tr", { "data-key": r.id },
            h("td", { "data-head": "Published" }, h("span", {}, time(r.published_at, r.precision))),
            h("td", { "data-head": "Origin" }, h("span", {}, kindGlyph(r.origin_kind), " ", r.origin_name)),
            h("td", { "data-head": "Figure", class: "number" }, range(r.low, r.high, r.vague)),
            h("td", { "data-head": "In its words", class: "said" }, h("span", {}, quoted(r), " ", h("span", { class: "soft small" }, "in ", link(r.url, r.outlet)))),
            h("td", { "data-head": "How it stands" }, capital([r.modality, r.polarity === "denied" ? "denied" : "", r.standing === "current" ? "" : r.standing].filter(Boolean).join(", "))))))))));
}

// ---------------------------------------------------------------- chart

let library = null, drawn = null, drawing = 0, view = null;

async function drawChart() {
  const { rest } = route();
  const incident = state.incident, box = byId("chart");
  if (!box || !incident || incident.id !== rest[1]) return;
  const estimate = incident.estimates.find((e) => subject(e) === state.outcome) ?? incident.estimates[0];
  const steps = incident.line.steps.filter((s) => sameSubject(s, estimate) && s.after && (s.as_of ?? s.at));
  const dark = matchMedia("(prefers-color-scheme: dark)").matches && !matchMedia("print").matches;
  const reports = points(incident, estimate);
  const sign = JSON.stringify([incident.id, subject(estimate), steps.map((s) => s.id), reports.map((r) => r.id), box.clientWidth, dark]);
  const summary = steps.length ? `Chart. Best estimate from ${steps[0].after.best} to ${steps.at(-1).after.best}, now between ${estimate.low} and ${estimate.high}.` : "Chart without revisions yet.";
  box.setAttribute("aria-label", summary);
  if (drawn === sign && box.firstChild) return;
  drawn = sign;
  const mine = (drawing += 1);
  try {
    library ??= import("/page/vega.js").then(() => globalThis.vegaEmbed);
    const embed = await library;
    if (mine !== drawing) return;
    const canvas = document.createElement("div");
    const result = await embed(canvas, chartSpec(steps, reports, estimate, box.clientWidth), {
      mode: "vega-lite", ast: true, actions: false, renderer: "svg", defaultStyle: false, tooltip: tip, hover: false,
    });
    if (mine !== drawing) { result.finalize(); return; }
    view?.finalize();
    view = result;
    canvas.querySelector("form")?.remove(); // for bindings, of which there are none
    for (const svg of canvas.querySelectorAll("svg")) { svg.setAttribute("aria-hidden", "true"); svg.setAttribute("focusable", "false"); }
    for (const part of canvas.querySelectorAll("[role],[aria-label],[aria-roledescription]")) for (const name of ["role", "aria-label", "aria-roledescription"]) part.removeAttribute(name);
    box.replaceChildren(canvas);
  } catch {
    library = null;
    drawn = null;
    box.replaceChildren(h("p", { class: "soft" }, "The chart's library is not there; the tables below say the same."));
  }
}

function chartSpec(steps, reports, estimate, width) {
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(`--${name}`).trim();
  const band = steps.map((s) => ({ at: s.as_of ?? s.at, ...s.after })).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const marks = reports.map((r) => ({
    at: r.published_at, low: r.low ?? r.high, high: r.high ?? r.low, open: r.high === null, kind: r.origin_kind,
    figure: ((r.low ?? r.high) + (r.high ?? r.low)) / 2, who: r.origin_name, says: range(r.low, r.high, r.vague), quote: r.quote, when: utc(r.published_at),
  }));
  const times = (marks.length ? marks : band).map((p) => Date.parse(p.at)).concat(Date.parse(band.at(-1).at));
  const first = Math.min(...times), last = Math.max(...times), room = Math.max((last - first) * 0.04, 600000);
  // What was held before the first mark (days without a clock time) is drawn from there on.
  const early = band.filter((p) => Date.parse(p.at) < first);
  band.splice(0, early.length, ...early.slice(-1).map((p) => ({ ...p, at: new Date(first).toISOString() })));
  band.push({ ...band.at(-1), at: new Date(last + room).toISOString() });
  const kinds = [...new Set(marks.map((p) => p.kind))];
  const x = { field: "at", type: "temporal", scale: { type: "utc", nice: false, padding: 10 }, axis: { title: null, format: last - first > 36e5 * 30 ? "%-d %b %H:%M" : "%H:%M", tickCount: Math.max(3, Math.floor(width / 110)), labelFlush: true } };
  const y = { field: "best", type: "quantitative", scale: { zero: true, nice: true }, axis: { title: null, tickMinStep: 1, format: "d", tickCount: 6 } };
  const step = { interpolate: "step-after" };
  const axis = { labelColor: colour("soft"), tickColor: colour("line"), domainColor: colour("line"), gridColor: colour("faint"), labelFontSize: 12, labelPadding: 6 };
  const shape = { field: "kind", type: "nominal", legend: null, scale: { domain: kinds, range: kinds.map((k) => SHAPES[k] ?? "triangle-left") } };
  const tint = { field: "kind", type: "nominal", legend: null, scale: { domain: kinds, range: kinds.map((k) => colour(k) || colour("soft")) } };
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: Math.max(width - 2, 200), height: width < 500 ? 240 : 320, padding: { left: 4, right: 36, top: 14, bottom: 4 },
    autosize: { type: "fit", contains: "padding" }, background: "transparent",
    config: { font: css.getPropertyValue("font-family") || "sans-serif", view: { stroke: null }, axis, axisX: { grid: false } },
    layer: [
      { data: { values: band }, mark: { type: "area", ...step, opacity: 0.16, color: colour("band") }, encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" } } },
      { data: { values: band }, mark: { type: "line", ...step, strokeWidth: 1, strokeDash: [3, 3], color: colour("band"), opacity: 0.7 }, encoding: { x, y: { ...y, field: "low" } } },
      { data: { values: band }, mark: { type: "line", ...step, strokeWidth: 1, strokeDash: [3, 3], color: colour("band"), opacity: 0.7 }, encoding: { x, y: { ...y, field: "high" } } },
      { data: { values: band }, mark: { type: "line", ...step, strokeWidth: 2.6, color: colour("band") }, encoding: { x, y } },
      { data: { values: marks.filter((p) => p.low !== p.high) }, mark: { type: "rule", strokeWidth: 1.5, opacity: 0.8 }, encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" }, color: tint } },
      { data: { values: marks }, mark: { type: "point", filled: true, size: 130, opacity: 1, stroke: colour("sheet"), strokeWidth: 1.2 }, encoding: { x, y: { ...y, field: "figure" }, shape, color: tint, tooltip: [{ field: "who" }, { field: "says" }, { field: "quote" }, { field: "when" }] } },
      { data: { values: marks.filter((p) => p.open) }, mark: { type: "text", text: "↑", dy: -13, fontSize: 12 }, encoding: { x, y: { ...y, field: "figure" }, color: tint } },
      { data: { values: band.slice(-1) }, mark: { type: "text", align: "left", dx: 6, fontSize: 15, fontWeight: "bold", color: colour("band") }, encoding: { x, y, text: { field: "best" } } },
    ].filter((layer) => layer.data.values.length),
  };
}

/** What the pointer is over, in words of our own element. The tables say it too. */
function tip(_, event, __, value) {
  const box = byId("tip");
  box.hidden = !value;
  if (!value) return;
  box.replaceChildren(h("strong", {}, `${value.who}: ${value.says}`), h("br"), `“${value.quote}”`, h("br"), String(value.when));
  box.style.left = `${Math.min(event.clientX + 14, innerWidth - box.offsetWidth - 8)}px`;
  box.style.top = `${Math.max(event.clientY - box.offsetHeight - 10, 8)}px`;
}

// ---------------------------------------------------------------- alerts

function alertsView() {
  const alerts = state.alerts;
  return [
    h("div", { class: "page-head", "data-key": "head" }, h("h1", { tabindex: "-1" }, "Alerts"),
      h("p", { class: "soft small" }, "Newest first. Each says why it was issued.")),
    alerts === null ? loading() : alerts.length === 0 ? empty("No alert", route().asOf ? "None had been issued by then." : "No rule has fired. The decisions say what was looked at.")
      : h("ol", { class: "alerts", "data-key": "list" }, alerts.map(alertItem)),
    more(state.moreAlerts, async () => {
      const answer = await ask("alerts", { cursor: state.moreAlerts });
      Object.assign(state, { alerts: [...state.alerts, ...answer.items], moreAlerts: answer.next });
    }),
  ];
}

function more(next, action) {
  return next && h("p", { class: "more", "data-key": "more" }, h("button", { type: "button", class: "quiet", onclick: async () => { await action().catch((e) => say(e.message)); show(); } }, "Show older"));
}

function alertItem(alert) {
  return h("li", { class: "sheet alert", "data-key": alert.situation + alert.message_id },
    severityGlyph(alert.severity),
    h("div", {},
      h("h2", {}, h("a", { href: to("alert", alert.id, alert.situation) }, alert.headline)),
      h("p", { class: "meta" }, tags(alert), h("span", {}, time(alert.at)), h("span", {}, alert.situation_name ?? alert.situation))),
    h("div", { class: "act" }, acknowledgement(alert)));
}

function tags(alert) {
  return [
    h("span", { class: `tag ${alert.severity}` }, capital(alert.severity)),
    h("span", { class: "tag" }, MESSAGES[alert.type]),
    alert.page && h("span", { class: "tag" }, alert.status === "actual" ? "Paged" : "Would page"),
    alert.late && h("span", { class: "tag" }, "From a late report"),
    alert.covered_by && h("span", { class: "tag" }, "Covered by a higher band"),
    exerciseTag(alert.status),
  ];
}

function acknowledgement(alert) {
  if (alert.acknowledged) return h("span", { class: "soft small" }, `✓ Acknowledged by ${alert.acknowledged.by}`, h("br"), time(alert.acknowledged.at));
  if (route().asOf) return h("span", { class: "soft small" }, "Not acknowledged then");
  if (alert.type === "cancel") return null;
  return h("button", { type: "button", class: "quiet", "aria-label": `Acknowledge: ${alert.headline}`, onclick: () => acknowledge(alert) }, "Acknowledge");
}

function alertView() {
  const alert = state.alert;
  if (!alert || alert.id !== route().rest[0] || (route().rest[1] && alert.situation !== route().rest[1])) return [h("h1", { tabindex: "-1" }, "Alert"), loading()];
  const messages = alert.messages;
  return [
    h("div", { "data-key": "head" },
      h("p", { class: "crumbs" }, h("a", { href: to("alerts") }, "Alerts"), ` › ${alert.situation_name}`),
      h("div", { class: "page-head" }, h("h1", { tabindex: "-1" }, severityGlyph(alert.severity), " ", alert.headline), acknowledgement(alert)),
      h("p", { class: "meta" }, tags(alert), h("span", {}, time(alert.at)))),
    changed(alert.text) && h("p", { "data-key": "changed", class: "lead" }, changed(alert.text)),
    alert.type !== "alert" && h("p", { "data-key": "corrects", class: "lead" }, h("strong", {}, alert.type === "cancel" ? "This withdraws" : "This corrects"), ` the alert of `,
      time(alert.opened_at ?? messages[0].at), `: “${messages[0].headline}”`),
    h("section", { class: "sheet", "data-key": "why" }, h("h2", {}, "Why"),
      h("ol", { class: "chain" },
        h("li", {}, h("h3", {}, `Rule “${words(alert.rule)}”`), h("p", {}, `${capital(words(alert.measure))} is ${round(alert.value)}, the threshold ${round(alert.threshold)}: ${words(alert.reason)}.`),
          h("p", { class: "soft small" }, `Version ${alert.rule_version} of the rule, episode ${alert.episode}.`)),
        h("li", {}, h("h3", {}, "Estimate"), alert.best !== null
          ? h("p", {}, "Best ", h("strong", {}, alert.best), `, low ${alert.low}, high ${alert.high}. `, alert.incident ? h("a", { href: to("incident", alert.situation, alert.incident) }, "How it came about") : "")
          : h("p", {}, `Value ${alert.value}. `, alert.incident ? h("a", { href: to("incident", alert.situation, alert.incident) }, "The incident") : "")),
        h("li", {}, h("h3", {}, alert.evidence.length === 1 ? "One claim, and its words" : `${alert.evidence.length} claims, and their words`),
          alert.evidence.length === 0 && h("p", { class: "soft" }, "No claim is behind it: the rule looks at what is missing."),
          alert.evidence.map(evidence)))),
    messages.length > 1 && h("section", { class: "sheet", "data-key": "messages" }, h("h2", {}, "What it said, in order"),
      h("ol", {}, messages.map((m) => h("li", { "data-key": m.message_id }, `${m.headline} `, h("span", { class: "soft" }, time(m.at)))))),
    alert.deliveries.length > 0 && h("section", { class: "sheet", "data-key": "deliveries" }, h("h2", {}, "Whom it reached"),
      h("table", { class: "stack" }, h("thead", {}, h("tr", {}, ["Receiver", "State", "Attempt", "At", "Detail"].map((t) => h("th", { scope: "col" }, t)))),
        h("tbody", {}, alert.deliveries.map((d) => h("tr", { "data-key": d.message_id + d.receiver }, h("td", { "data-head": "Receiver" }, d.receiver), h("td", { "data-head": "State" }, capital(d.state)),
          h("td", { "data-head": "Attempt" }, String(d.attempt)), h("td", { "data-head": "At" }, h("span", {}, time(d.at))), h("td", { "data-head": "Detail" }, d.detail)))))),
    h("section", { class: "sheet", "data-key": "sent" }, h("details", {}, h("summary", {}, "The message as it was sent"), h("pre", {}, alert.text))),
    alert.decisions.length > 0 && h("section", { class: "sheet", "data-key": "decisions" }, h("h2", {}, "Decisions about it"), decisionTable(alert.decisions)),
  ];
}

/** What the message says has changed, if it says so. */
const changed = (text) => text.split("\n").find((line) => line.startsWith("What changed:"));

function evidence(claim) {
  const text = [...(claim.text ?? claim.quote)], { start, end } = claim;
  const inside = claim.text !== null && end > start && end <= text.length;
  return h("div", { class: "claim", "data-key": claim.observation },
    h("p", {}, kindGlyph(claim.origin_kind), " ", h("strong", {}, claim.origin_name), " ", grade(claim.grade), ` says ${claim.figure}`),
    h("blockquote", { class: "words" }, inside
      ? [text.slice(0, start).join(""), h("mark", {}, text.slice(start, end).join("")), text.slice(end).join("")]
      : h("mark", {}, claim.quote)),
    h("p", { class: "soft small" }, "In ", link(claim.url, claim.outlet), ", ", time(claim.published_at), `. Read by the rule “${words(claim.rule)}”.`));
}

async function acknowledge(alert) {
  const key = sessionStorage.getItem("key") ?? (await askKey());
  if (!key) return;
  const response = await fetch(`/api/v1/alerts/${encodeURIComponent(alert.id)}/acknowledge?${new URLSearchParams({ situation: alert.situation })}`, {
    method: "POST", headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" }, body: "{}",
  }).catch(() => null);
  if (response?.ok) {
    const receipt = await response.json();
    taken(alert, { by: receipt.by, at: receipt.at, note: null });
    say("Acknowledged.");
    show();
    byId("main").querySelector("h1")?.focus({ preventScroll: true });
    return;
  }
  if (response?.status === 401 || response?.status === 403) sessionStorage.removeItem("key");
  const problem = await response?.json().catch(() => null);
  say(`Not acknowledged. ${problem?.detail ?? "The gateway does not answer."}`);
  toast(`Not acknowledged. ${problem?.detail ?? "The gateway does not answer."}`);
}

function taken({ id, situation }, by) {
  for (const alert of [...(state.alerts ?? []), ...(state.alert ? [state.alert] : []), ...[...state.situations.values()].map((s) => s.last_alert).filter(Boolean)]) {
    if (alert.id === id && alert.situation === situation) alert.acknowledged ??= by;
  }
}

function askKey() {
  const dialog = byId("ask"), field = byId("key");
  field.value = "";
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => {
    const key = dialog.returnValue === "use" ? field.value.trim() : "";
    if (key) sessionStorage.setItem("key", key);
    field.value = "";
    done(key);
  }, { once: true }));
}

// ---------------------------------------------------------------- decisions

function decisionsView() {
  const all = state.decisions;
  const outcomes = [...new Set((all ?? []).map((d) => d.outcome))].sort();
  const shown = (all ?? []).filter((d) => state.filter === "all" || d.outcome === state.filter);
  return [
    h("div", { class: "page-head", "data-key": "head" }, h("h1", { tabindex: "-1" }, "Decisions"),
      h("p", { class: "filter" }, h("label", { for: "outcome" }, "Show"),
        h("select", { id: "outcome", onchange: (event) => { state.filter = event.target.value; show(); } },
          h("option", { value: "all", selected: state.filter === "all" }, "everything"), outcomes.map((o) => h("option", { value: o, selected: state.filter === o }, words(o)))))),
    h("p", { class: "soft small", "data-key": "lead" }, "Every evaluation of a rule that changed something or was held back: why something became an alert, and why it did not."),
    all === null ? loading() : shown.length === 0 ? empty("No decision", route().asOf ? "None had been taken by then." : "No rule has had anything to decide yet.")
      : h("section", { class: "sheet", "data-key": "list" }, decisionTable(shown)),
    more(state.moreDecisions, async () => {
      const answer = await ask("decisions", { cursor: state.moreDecisions });
      Object.assign(state, { decisions: [...state.decisions, ...answer.items], moreDecisions: answer.next });
    }),
  ];
}

function decisionTable(decisions) {
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Decisions" }, h("table", { class: "stack" },
    h("thead", {}, h("tr", {}, ["When", "Outcome", "Rule", "Value", "Why", "About"].map((t) => h("th", { scope: "col", class: t === "Value" ? "number" : null }, t)))),
    h("tbody", {}, decisions.map((d) => h("tr", { "data-key": d.id },
      h("td", { "data-head": "When" }, h("span", {}, time(d.at))),
      h("td", { "data-head": "Outcome" }, h("span", { class: "outcome" }, capital(words(d.outcome)))),
      h("td", { "data-head": "Rule" }, words(d.rule)),
      h("td", { "data-head": "Value", class: "number" }, d.value === null ? "" : `${round(d.value)}${d.threshold === null ? "" : ` of ${round(d.threshold)}`}`),
      h("td", { "data-head": "Why" }, h("span", {}, h("strong", {}, capital(words(d.reason))), h("br"), d.detail)),
      h("td", { "data-head": "About" }, h("span", {}, d.alert ? h("a", { href: to("alert", d.alert, d.situation) }, "its alert") : d.situation_name, " ", exerciseTag(d.status), h("br"), h("span", { class: "soft small" }, subjectWords(d.subject)))))))));
}

const round = (value) => Number(value.toFixed(2));
const subjectWords = (text) => text.split("/").map(words).join(" · ");

// ---------------------------------------------------------------- banners, connection, announcements

let toasted = null;

function toast(text) {
  toasted = text;
  show();
  setTimeout(() => { toasted = null; show(); }, 8000);
}

function banners(view) {
  const { asOf, clock } = route();
  const shownStatus = view === "incident" ? state.incident?.status : view === "alert" ? state.alert?.status : null;
  const exercise = shownStatus ? shownStatus !== "actual" : view === "situations" ? [...state.situations.values()].some((s) => s.status !== "actual" && (s.index || s.incidents.length))
    : view === "alerts" ? (state.alerts ?? []).some((a) => a.status !== "actual") : (state.decisions ?? []).some((d) => d.status !== "actual");
  morph(byId("banners"), h("div", {},
    toasted && h("div", { class: "banner", "data-key": "toast" }, toasted),
    exercise && h("div", { class: "banner exercise", "data-key": "exercise", role: "note" }, h("strong", {}, "Exercise."), "Recorded material is being replayed. What is marked Exercise is not happening now, and nobody is paged for it."),
    asOf && h("div", { class: "banner", "data-key": "as-of", role: "note" }, h("strong", {}, `As of ${utc(asOf, { year: true })}`),
      clock === "known" ? "— what we knew at that time. " : "— from what had been published by then. ",
      h("a", { href: leaveMoment() }, "Back to now")),
    state.live === "lost" && h("div", { class: "banner lost", "data-key": "lost", role: "note" }, h("strong", {}, "Disconnected."),
      `What you see was right at ${LOCAL_CLOCK.format(state.lostAt)} local time and may be out of date. Trying to reconnect.`)));
  document.body.classList.toggle("stale", state.live === "lost" && !asOf);
}

const leaveMoment = () => location.hash.split("?")[0] || "#/";

function showLink() {
  const text = { connecting: "Connecting…", live: "Live", waiting: "Reconnecting…", lost: "Disconnected" }[state.live];
  const since = state.live === "live" && state.liveAt ? ` · last change ${LOCAL_CLOCK.format(state.liveAt)}` : "";
  const unseen = (state.alerts ?? [...state.situations.values()].map((s) => s.last_alert).filter(Boolean))
    .filter((a) => a.page && a.type !== "cancel" && !a.acknowledged && a.status === "actual").length;
  byId("link").dataset.state = state.live;
  byId("link-words").textContent = text + since;
  const badge = byId("unseen");
  badge.hidden = unseen === 0;
  badge.replaceChildren(String(unseen), h("span", { class: "sr" }, " not acknowledged"));
  document.title = `${unseen ? `(${unseen}) ` : ""}Conflict monitor`;
}

let sayings = [], speaking = 0;

/** Tell who listens instead of looks: politely, together, and never more than a line. */
function say(text) {
  sayings.push(text);
  speaking ||= setTimeout(() => {
    byId("said").textContent = sayings.length > 3 ? `${sayings.length} changes. Latest: ${sayings.at(-1)}` : sayings.join(" ");
    sayings = [];
    speaking = 0;
  }, 700);
}

// ---------------------------------------------------------------- the stream

let source = null, lastId = "", heard = 0, drawTimer = 0;
const SILENCE = 40000;

function showSoon() {
  drawTimer ||= requestAnimationFrame(() => { drawTimer = 0; show(); });
}

const NEWS = {
  snapshot(data) {
    if (!route().asOf) hold(data.situations, data.extent);
    else state.extent = data.extent;
    if (state.alerts === null || route().view === "alerts") state.alerts = route().view === "alerts" && state.alerts ? state.alerts : null;
    if (route().view !== "situations") loadSoon();
  },
  incident(data) {
    const situation = state.situations.get(data.situation);
    if (!situation) return reloadSituations();
    const at = situation.incidents.findIndex((i) => i.id === data.id);
    const before = at < 0 ? null : situation.incidents[at];
    if (at < 0) situation.incidents.unshift(data);
    else situation.incidents[at] = data;
    extend(data);
    for (const e of data.estimates) {
      const was = before?.estimates.find((o) => subject(o) === subject(e));
      if (!was || was.best !== e.best || was.low !== e.low || was.high !== e.high) say(`${data.name}: ${OUTCOMES[e.outcome]?.toLowerCase() ?? e.outcome} ${e.best}, ${e.low} to ${e.high}.`);
    }
    const shown = state.incident;
    if (shown?.id === data.id && shown.situation === data.situation) {
      for (const e of data.estimates) Object.assign(shown.estimates.find((o) => subject(o) === subject(e)) ?? {}, e);
      if (route().view === "incident") loadSoon();
    }
  },
  index(data) {
    const situation = state.situations.get(data.situation);
    if (!situation) return reloadSituations();
    situation.index = data;
    if (data.as_of) situation.line = [...situation.line, { at: data.as_of, value: data.value }].slice(-60);
    extend(data);
  },
  alert(data) {
    const situation = state.situations.get(data.situation);
    const alert = { situation_name: situation?.name, acknowledged: null, ...data };
    if (situation && (!alert.late || !situation.last_alert)) situation.last_alert = alert; // as the gateway chooses
    if (state.alerts && !state.alerts.some((a) => a.message_id === alert.message_id && a.situation === alert.situation)) state.alerts.unshift(alert);
    say(`${MESSAGES[alert.type]}, ${alert.severity}: ${alert.headline}`);
    if (route().view === "alert" && state.alert?.id === alert.id) loadSoon();
    if (route().view === "incident" && state.incident?.id === alert.incident) loadSoon();
  },
  decision(data) {
    const decision = { situation_name: state.situations.get(data.situation)?.name ?? data.situation, ...data };
    if (state.decisions && !state.decisions.some((d) => d.id === decision.id && d.situation === decision.situation)) state.decisions.unshift(decision);
  },
  action(data) {
    if (data.kind === "acknowledge") taken({ id: data.target, situation: data.situation }, { by: data.by, at: data.at, note: data.note });
  },
  delivery(data) {
    if (route().view === "alert" && state.alert?.id === data.alert) loadSoon();
  },
  revision(data) {
    if (route().view === "incident" && state.incident?.id === data.incident && state.incident.situation === data.situation) loadSoon();
  },
  report(data) {
    if (route().view === "incident" && state.incident?.situation === data.situation && (!data.incident || data.incident === state.incident.id)) loadSoon();
  },
  heartbeat() {},
  reconnect() {
    source?.close();
    setTimeout(connect, 200 + Math.random() * 800);
  },
};

let reloading = 0;

function reloadSituations() {
  reloading ||= setTimeout(async () => {
    reloading = 0;
    const response = await fetch("/api/v1/situations?limit=100").catch(() => null);
    if (!response?.ok) return;
    const answer = await response.json();
    if (!route().asOf) hold(answer.items, answer.extent);
    showSoon();
  }, SOON);
}

function extend({ as_of: event, known_at: known }) {
  const { extent } = state;
  if (!extent) return;
  for (const [clock, at] of [["event", event], ["known", known]]) {
    if (!at) continue;
    if (!extent[clock].first || at < extent[clock].first) extent[clock].first = at;
    if (!extent[clock].last || at > extent[clock].last) extent[clock].last = at;
  }
}

function connect() {
  source?.close();
  source = new EventSource(`/api/v1/stream${lastId ? `?${new URLSearchParams({ after: lastId })}` : ""}`);
  heard = Date.now();
  source.onopen = () => {
    heard = Date.now();
    Object.assign(state, { live: "live", lostAt: null });
    if (state.problem) load();
    showSoon();
  };
  source.onerror = () => {
    state.lostAt ??= new Date(heard);
    if (state.live === "live") state.live = "waiting";
    setTimeout(() => { if (state.live === "waiting") { state.live = "lost"; show(); } }, 4000);
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 1500);
    showSoon();
  };
  for (const [kind, take] of Object.entries(NEWS)) {
    source.addEventListener(kind, (event) => {
      heard = Date.now();
      lastId = event.lastEventId || lastId;
      const data = JSON.parse(event.data);
      const past = route().asOf !== null;
      if (past && kind !== "snapshot" && kind !== "reconnect") return extend(data);
      take(data);
      if (kind !== "heartbeat") { state.liveAt = new Date(); showSoon(); }
    });
  }
}

// ---------------------------------------------------------------- as of

let sliding = 0;

/** The slider stands for the time between the first and the last moment held; its right end is now. */
function showMoment(asOf) {
  const { clock } = route();
  const span = state.extent?.[clock];
  const usable = Boolean(span?.first && span.last && span.first < span.last);
  byId("when").hidden = !usable;
  if (!usable) return;
  const slider = byId("slider"), words = asOf ? utc(asOf, { year: true }) : "Now";
  if (!sliding) {
    const [first, last] = [Date.parse(span.first), Date.parse(span.last)];
    slider.value = asOf ? Math.max(0, Math.min(999, Math.round(((Date.parse(asOf) - first) / (last - first)) * 999))) : 1000;
  }
  slider.setAttribute("aria-valuetext", words);
  byId("moment").textContent = words;
  byId("now").disabled = !asOf;
  for (const input of document.querySelectorAll("input[name=clock]")) input.checked = input.value === clock;
}

function slide() {
  const clock = document.querySelector("input[name=clock]:checked").value;
  const span = state.extent?.[clock];
  const value = Number(byId("slider").value);
  if (!span?.first) return;
  const [first, last] = [Date.parse(span.first), Date.parse(span.last)];
  const moment = new Date(first + ((last - first) * value) / 999);
  const iso = moment.toISOString().replace(/\.\d+Z$/, "Z");
  byId("moment").textContent = value >= 1000 ? "Now" : utc(iso, { year: true });
  byId("slider").setAttribute("aria-valuetext", byId("moment").textContent);
  clearTimeout(sliding);
  sliding = setTimeout(() => {
    sliding = 0;
    const path = location.hash.split("?")[0] || "#/";
    const query = new URLSearchParams({ as_of: iso, ...(clock === "known" ? { by: "known" } : {}) });
    history.replaceState(null, "", value >= 1000 ? path : `${path}?${query}`);
    moved();
  }, 120);
}

function moved() {
  if (!route().asOf) state.loaded = false; // what is held is of another moment
  load();
}

// ---------------------------------------------------------------- begin

let was = route();

function navigate() {
  const now = route();
  const otherMoment = now.asOf !== was.asOf || now.clock !== was.clock;
  const otherView = now.view !== was.view || now.rest.join("/") !== was.rest.join("/");
  was = now;
  if (otherMoment) state.loaded = false;
  if (otherView) {
    state.problem = null;
    state.outcome = null;
    show();
    scrollTo(0, 0);
    (document.querySelector("main h1") ?? byId("main")).focus({ preventScroll: true });
  }
  load();
}

addEventListener("hashchange", navigate);
byId("slider").addEventListener("input", slide);
byId("now").addEventListener("click", () => { byId("slider").value = 1000; slide(); byId("slider").focus(); });
for (const input of document.querySelectorAll("input[name=clock]")) input.addEventListener("change", slide);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawChart);
let resized = 0;
addEventListener("resize", () => { clearTimeout(resized); resized = setTimeout(drawChart, 150); });
addEventListener("offline", () => source?.onerror?.());
addEventListener("online", connect);
setInterval(() => { if (Date.now() - heard > SILENCE) { state.lostAt ??= new Date(heard); state.live = "lost"; show(); connect(); } }, 5000);

// A key may come in the address once (the demo prints such a link): it is kept in this tab and taken out of the address.
const given = /[#&]key=([\w-]+)/.exec(location.hash);
if (given) {
  sessionStorage.setItem("key", given[1]);
  history.replaceState(null, "", location.pathname);
}
byId("zone").textContent = new Date().getTimezoneOffset() === 0 ? "Times in UTC." : `Times in UTC, and in ${ZONE}.`;
show();
connect();
if (route().view !== "situations" || route().asOf) load();
