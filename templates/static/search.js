// Pairs of characters say which pages may hold a question, the texts verify it. Both are scripts, so that search works
// from a folder too. Folding, keys and numbers are those of text/pairs.py.
(function () {
  "use strict";
  const [form, count, list, more, all] = ["search", "count", "results", "more", "all"].map((id) => document.getElementById(id));
  const field = form.elements.q, words = form.dataset, given = {}, waiting = {};
  const AT_ONCE = 10, FEW_FILES = 12, MOST_PAIRS = 5, LONG = 240, END = /[。！？][”’」』）]*/g, CLAUSE = /[，；：。！？][”’」』）]*/g;
  let asked = null, turn = 0, pause = 0, next = null;

  window.nqSearch = (name, value) => { given[name] = value; };

  function load(name, version) {
    return waiting[name] || (waiting[name] = new Promise((done, fail) => {
      const script = document.createElement("script");
      script.onload = () => (name in given ? done(given[name]) : script.onerror());
      script.onerror = () => { delete waiting[name]; fail(new Error(name)); };
      script.src = name + ".js" + (version ? "?v=" + version : "");
      document.head.appendChild(script);
    }));
  }

  // Every form keeps its length, so that a place in the folded text is a place in the text.
  const NARROW = { "−": "-", "⁻": "-", "₋": "-", "\u3000": " ", "\u00a0": " ", "“": '"', "”": '"', "‘": "'", "’": "'", "×": "x" };
  const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", digit = (c) => String(RAISED.indexOf(c) % 10);
  const narrow = (c) => NARROW[c] || (RAISED.includes(c) ? digit(c) : String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const lower = (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c);
  const fold = (text) => Array.from(text.replace(/[\uff01-\uff5e\u3000\u00a0−×“”‘’⁰¹²³⁴-⁹⁻₀-₉₋]/g, narrow), lower).join("");

  // Marks around a word are how it is quoted, not part of it.
  const bare = (term) => term.replace(/^["'《〈「『【]+|["'》〉」』】]+$/g, "") || term;

  function keys(term) {
    const letters = Array.from(term), pairs = letters.slice(1).map((c, i) => letters[i] + c);
    if (pairs.length <= MOST_PAIRS) return pairs.length ? pairs : letters;
    return Array.from({ length: MOST_PAIRS }, (_, i) => pairs[Math.round(i * (pairs.length - 1) / (MOST_PAIRS - 1))]);
  }

  const bucket = (key, buckets) => {
    const codes = Array.from(key, (c) => c.codePointAt(0));
    return (codes[0] * 31 + codes[codes.length - 1] * 2) % buckets;
  };

  function numbers(written) {
    const found = [];
    let number = 0;
    for (let i = 0; i < written.length; i++) {
      const code = written.charCodeAt(i), digit = code - (code > 92 ? 36 : 35);
      number = number * 45 + (digit % 45);
      if (digit < 45) { found.push(number); number = 0; }
    }
    return found;
  }

  function ids(written) {
    if (written[0] !== "!") return numbers(written);
    const found = [];
    numbers(written.slice(1)).reduce((at, step, i) => {
      if (!(i % 2)) return at + step;  // a gap, then how many follow the first page after it
      for (let end = at + step; at <= end; at++) found.push(at);
      return at;
    }, 0);
    return found;
  }

  // The pages that hold all keys, by how well: 1 in the title, 2 in a heading, 3 in the text, 4 only in links and labels.
  async function candidates(terms) {
    const { version, buckets, texts } = await load("contents"), places = [];
    const wanted = Array.from(new Set([].concat(...terms.map(keys))));
    const holding = await Promise.all(wanted.map((key) => load("pairs/" + bucket(key, buckets), version)));
    let pages = null;
    wanted.forEach((key, i) => {
      const [body, title, heads, aside] = (holding[i][key] || "").split(" "), these = new Map();
      ["", title, heads, body, aside].forEach((written, rank) => ids(written || "").forEach((id) => {
        if (!pages || pages.has(id)) these.set(id, pages ? Math.max(rank, pages.get(id)) : rank);
      }));
      pages = these;
    });
    numbers(texts).forEach((size, file) => { for (let at = 0; at < size; at++) places.push({ file, at }); });
    return [version, Array.from(pages, ([id, rank]) => Object.assign({ id, rank }, places[id])).sort(byRank)];
  }

  const byRank = (one, other) => one.rank - other.rank || one.id - other.id;

  // The pages with their words, less those that hold the pairs and not the terms; first those that are called so.
  async function verified(pages, terms, version) {
    const texts = await Promise.all(pages.map((page) => load("texts/" + page.file, version)));
    return pages.filter((page, i) => {
      const [path, title, kind, also, heads, body, aside] = texts[i][page.at], said = [title + "\n" + also, heads, body, aside];
      const most = said.findIndex((_, most) => terms.every((term) => fold(said.slice(0, most + 1).join("\n")).includes(term)));
      const called = fold(said[0]).split("\n").includes(terms.join(" "));
      Object.assign(page, { path, title, kind, also: also.split("\n"), rank: called ? 0 : most + 1, lines: said.slice(1).join("\n").split("\n") });
      return most >= 0;
    });
  }

  // The whole sentence that says it; of a very long one, the clause.
  function snippet(lines, terms) {
    const hits = (line) => terms.filter((term) => fold(line).includes(term));
    const worth = (line) => hits(line).length && hits(line).length * 2 + /[。！？]/.test(line);
    const best = lines.reduce((one, other) => (worth(other) > worth(one) ? other : one), ""), [term] = hits(best);
    if (!term) return "";
    const start = fold(best).indexOf(term), end = start + term.length, sentence = within(best, start, end, END);
    return sentence.length > LONG ? "…" + within(best, start, end, CLAUSE) + "…" : sentence;
  }

  function within(text, start, end, stop) {
    const stops = [0];
    text.replace(stop, (mark, at) => stops.push(at + mark.length));
    return text.slice(stops.filter((at) => at <= start).pop(), stops.find((at) => at >= end) || text.length);
  }

  function add(parent, name, text, terms, look) {
    const element = parent.appendChild(document.createElement(name)), folded = fold(text);
    if (look) element.className = look;
    for (let at = 0; at < text.length;) {
      const hits = terms.map((term) => [folded.indexOf(term, at), term.length]).filter((hit) => hit[0] >= 0);
      const [from, length] = hits.sort((a, b) => a[0] - b[0] || b[1] - a[1])[0] || [text.length, 0];
      element.append(text.slice(at, from));
      at = from + length;
      if (length) add(element, "mark", text.slice(from, at), []);
    }
    return element;
  }

  function show(page, terms) {
    const link = add(add(list, "li", "", []), "a", "", []), [file, place] = page.path.split("#");
    const hits = (name) => terms.some((term) => fold(name).includes(term)), named = [page.title, ...page.also].some(hits);
    const said = place && named ? page.lines.find(Boolean) : snippet(page.lines, terms);  // a word that was asked for is explained
    link.href = words.root + file.split("/").map(encodeURIComponent).join("/") + (place ? "#" + encodeURIComponent(place) : "");
    if (said && said[0] !== "…") link.href += (place ? "" : "#") + ":~:text=" + encodeURIComponent(said).replace(/-/g, "%2D");
    add(link, "span", page.title, terms, "serif");
    add(link, "span", page.kind, [], "soft");
    if (!hits(page.title) && page.also.some(hits)) add(link, "span", words.also + page.also.filter(hits).join("、"), terms, "soft");
    if (said && said !== page.title) add(link, "p", said, terms);
  }

  async function answer() {
    const question = field.value.trim(), terms = Array.from(new Set(fold(question).split(/\s+/).filter(Boolean).map(bare))), mine = ++turn;
    const say = (message, found, rest) => {
      const told = { q: question, found, rest, all: found + rest };
      count.textContent = message.replace(/\{(\w+)\}/g, (_, name) => told[name].toLocaleString("en"));
    };
    asked = question;
    if (read() !== question) history.replaceState(null, "", location.pathname + (question && words.keep + encodeURIComponent(question)));
    more.hidden = true;
    all.hidden = terms.length > 0;
    if (!terms.length) { list.textContent = count.textContent = ""; return; }
    try {
      const [version, pages] = await candidates(terms);
      const few = new Set(pages.map((page) => page.file)).size <= FEW_FILES;
      const sure = terms.every((term) => Array.from(term).length < 3);
      let at = 0, found = 0;
      next = async () => {
        const batch = [];
        while (batch.length < AT_ONCE && at < pages.length) {
          const some = pages.slice(at, few ? pages.length : at + AT_ONCE - batch.length);
          at += some.length;
          batch.push(...await verified(some, terms, version));
        }
        if (mine !== turn) return;
        if (!found) list.textContent = "";
        batch.sort(byRank).forEach((page) => show(page, terms));
        found += batch.length;
        more.hidden = at >= pages.length;
        all.hidden = found > 0 || !more.hidden;
        say(more.hidden ? (found ? words.found : words.none) : sure ? words.first : words.most, found, pages.length - at);
      };
      await next();
    } catch (error) {
      if (mine !== turn) return;
      list.textContent = "";
      all.hidden = false;
      say(words.broken, 0, 0);
    }
  }

  function read() {
    const kept = /[?&#]q=([^&#]*)/.exec(location.hash) || /[?&]q=([^&]*)/.exec(location.search);
    try { return kept ? decodeURIComponent(kept[1].replace(/\+/g, " ")).trim() : ""; } catch (error) { return ""; }
  }

  const ask = () => { clearTimeout(pause); if (field.value.trim() !== asked) answer(); };
  field.addEventListener("input", (event) => { clearTimeout(pause); if (!event.isComposing) pause = setTimeout(ask, 150); });
  field.addEventListener("compositionend", ask);
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
  more.addEventListener("click", async () => {
    const before = list.children.length;
    await next();
    (list.children[before] || list.lastChild).firstChild.focus();
  });
  window.addEventListener("hashchange", () => { field.value = read(); ask(); });
  document.addEventListener("keydown", (event) => {
    const links = Array.from(list.querySelectorAll("a")), here = document.activeElement, at = links.indexOf(here);
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && here !== field) field.select();
    else if (event.key === "ArrowDown" && (at >= 0 || here === field) && links[at + 1]) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] || field).focus();
    else if (event.key === "Escape" && here !== field) field.select();
    else if (event.key === "Escape" && field.value) { field.value = ""; ask(); }
    else return;
    event.preventDefault();
  });
  words.keep = location.protocol === "file:" ? "#q=" : "?q=";  // a folder's browser lets only the hash be changed
  field.value = read();
  ask();
  if (!field.value) field.focus();
})();
