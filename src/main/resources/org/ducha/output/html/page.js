
"use strict";
for (const form of document.querySelectorAll("form.filter")) {
  const rows = Array.from(form.parentElement.querySelectorAll(".rows tbody tr"), (row) => ({
    row,
    status: row.dataset.light,
    section: row.dataset.section,
    units: row.dataset.units ? row.dataset.units.split("\n") : ["-"],
  }));
  const shown = form.querySelector("output");
  const chosen = (name) => (form.elements[name] ? form.elements[name].value : "");
  const filter = () => {
    const [status, section, unit] = ["status", "section", "unit"].map(chosen);
    let count = 0;
    for (const one of rows) {
      const matches =
        (!status || one.status === status) &&
        (!section || one.section === section) &&
        (!unit || one.units.includes(unit));
      one.row.hidden = !matches;
      count += matches ? 1 : 0;
    }
    shown.value = count;
  };
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  form.hidden = false;
  filter();
}
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) {
    details.open = true;
  }
});
