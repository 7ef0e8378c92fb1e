(() => {
  "use strict";
  const table = document.getElementById("ledger");
  if (!table) return;
  const body = table.tBodies[0];
  const key = (row, n) => { const cell = row.cells[n]; return cell.dataset.key || cell.textContent.trim(); };
  table.querySelectorAll("th[data-sort]").forEach((head) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      table.querySelectorAll("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const n = head.cellIndex;
      const rows = Array.from(body.rows).sort((a, b) => key(a, n).localeCompare(key(b, n), undefined, { numeric: true }));
      body.append(...(down ? rows.reverse() : rows));
    });
  });
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
})();
