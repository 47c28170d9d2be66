// The live page of a session. Votes are counted as they are ticked; p c a n sets the vote of the row that has the focus.
// Without this file the forms do the same.
const words = { FOR: "pour", AGAINST: "contre", ABSTAIN: "abstention" };

function tally(form) {
  const said = form.querySelector("[data-tally]");
  if (!said) return;
  let text = said.dataset.words;
  for (const [choice, word] of Object.entries(words)) {
    text = text.replace(`{${word}}`, form.querySelectorAll(`input[value=${choice}]:checked`).length);
  }
  said.textContent = text;
}

document.querySelectorAll("form.vote").forEach(tally);
document.addEventListener("change", (event) => {
  const form = event.target.closest("form.vote");
  if (form) tally(form);
});

document.addEventListener("keydown", (event) => {
  const row = event.target.closest?.("table.votes tbody tr");
  const at = { p: 0, c: 1, a: 2, n: 3 }[event.key];
  if (!row || at === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const radio = row.querySelectorAll("input[type=radio]")[at];
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
  const next = row.nextElementSibling?.querySelector("input:checked") || row.closest("form").querySelector("[data-first]");
  next.focus();
  event.preventDefault();
});

const all = document.querySelector("[data-all-present]");
if (all) {
  all.hidden = false;
  all.addEventListener("click", () => {
    for (const select of all.closest("form").querySelectorAll("select")) {
      if (select.value === "absent") select.value = "present";
    }
  });
}
