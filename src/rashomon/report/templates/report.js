(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  $$(".needs-js").forEach((element) => { element.hidden = false; });

  /* A cell's evidence beside the matrix: a copy of the section that it links to. */
  const panel = $("#panel"), body = $("#panel-body");
  let opener = null;
  const cells = () => $$("a.open").filter((a) => a.closest("td, li").offsetParent !== null);

  function show(link) {
    const source = document.getElementById(link.hash.slice(1));
    if (!source) return false;
    if (opener) opener.removeAttribute("aria-expanded");
    const copy = source.cloneNode(true);
    [copy, ...$$("[id]", copy)].forEach((element) => { element.removeAttribute("id"); element.removeAttribute("aria-labelledby"); });
    const heading = $("h4", copy);
    heading.id = "panel-title";
    heading.tabIndex = -1;
    const permalink = document.createElement("a");
    permalink.href = "#" + link.closest("td, li").id;
    permalink.textContent = "Link to this cell";
    permalink.className = "detail";
    copy.append(permalink);
    body.replaceChildren(copy);
    panel.hidden = false;
    panel.scrollTop = 0;
    opener = link;
    link.setAttribute("aria-expanded", "true");
    heading.focus({ preventScroll: true });
    return true;
  }
  function close(refocus) {
    if (panel.hidden) return;
    panel.hidden = true;
    if (opener) { opener.removeAttribute("aria-expanded"); if (refocus) opener.focus(); }
    opener = null;
  }
  function step(by) {
    const all = cells(), next = all[all.indexOf(opener) + by];
    if (next) { show(next); next.scrollIntoView({ block: "nearest", inline: "nearest" }); }
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.open");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    if (show(link)) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(true); });
  $("#panel-close").addEventListener("click", () => close(true));
  $("#panel-back").addEventListener("click", () => step(-1));
  $("#panel-next").addEventListener("click", () => step(1));

  /* The words that the address names, also where other marks or paragraphs split them. */
  function target() {
    $$(".e.hit").forEach((element) => element.classList.remove("hit"));
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    const element = document.getElementById(id);
    const folded = element && element.closest("details:not([open])");
    if (folded) { folded.open = true; element.scrollIntoView(); }
    if (id.startsWith("e-")) {
      $$(`[data-of="${CSS.escape(id)}"]`).forEach((part) => part.classList.add("hit"));
      if (matchMedia("(max-width: 60rem)").matches) close(false);
    }
  }
  addEventListener("hashchange", target);
  target();

  /* Filters. */
  const grid = $("#grid"), act = $("#by-act"), status = $("#by-status"), shown = $("#shown");
  const toggles = $$("[data-toggle]");
  function filter() {
    const off = new Set(toggles.filter((b) => b.getAttribute("aria-pressed") === "false").map((b) => b.dataset.toggle));
    let rows = 0, all = 0;
    $$("thead [data-voice]", grid).forEach((th) => { th.hidden = off.has(th.dataset.voice); });
    $$("tbody tr", grid).forEach((row) => {
      let any = false;
      $$("td", row).forEach((cell) => {
        cell.hidden = off.has(cell.dataset.voice);
        const fits = (!status.value || (cell.dataset.status || "no_account").split(" ").includes(status.value))
          && (!act.value || (cell.dataset.acts || "").split(" ").includes(act.value));
        cell.classList.toggle("dim", !fits);
        if (fits && !cell.hidden) any = true;
      });
      row.hidden = !any;
      all += 1;
      if (any) rows += 1;
    });
    shown.textContent = rows === all ? "" : `${rows} of ${all} topics shown`;
  }
  if (grid) {
    toggles.forEach((button) => button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") === "false"));
      filter();
    }));
    [act, status].forEach((select) => select.addEventListener("change", filter));
  }

  /* Sorting of the ledger. */
  const ledger = $("#ledger");
  if (ledger) {
    $$("th[data-sort]", ledger).forEach((head) => {
      const column = head.cellIndex, button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        $$("th", ledger).forEach((th) => th.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const key = (row) => row.cells[column].dataset.key || row.cells[column].textContent.trim();
        const rows = $$("tbody tr", ledger).sort((a, b) => key(a).localeCompare(key(b)) * (down ? -1 : 1));
        $("tbody", ledger).append(...rows);
      });
    });
  }

  /* The same topic in every column, and the section that is being read. */
  $$(".ranks a").forEach((link) => {
    const mark = (on) => $$(`.joins path[data-topic="${link.dataset.topic}"]`).forEach((p) => p.classList.toggle("hot", on));
    ["mouseenter", "focus"].forEach((name) => link.addEventListener(name, () => mark(true)));
    ["mouseleave", "blur"].forEach((name) => link.addEventListener(name, () => mark(false)));
  });
  const links = new Map($$(".toc a").map((a) => [a.hash.slice(1), a]));
  if ("IntersectionObserver" in window) {
    const seen = new Set();
    const observer = new IntersectionObserver((entries) => {
      entries.forEach((entry) => (entry.isIntersecting ? seen.add(entry.target.id) : seen.delete(entry.target.id)));
      let first = null;
      links.forEach((a, id) => { a.removeAttribute("aria-current"); if (!first && seen.has(id)) first = a; });
      if (first) first.setAttribute("aria-current", "true");
    }, { rootMargin: "-10% 0px -70% 0px" });
    links.forEach((_, id) => { const section = document.getElementById(id); if (section) observer.observe(section); });
  }
  addEventListener("beforeprint", () => $$("details").forEach((element) => { element.open = true; }));
})();
