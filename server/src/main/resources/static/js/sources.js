// A sentence of the draft lights the passage it quotes, in its place in the fiche; without this file its link leads there.
const passageOf = (sentence) => document.getElementById(sentence.dataset.lights);

function light(sentence) {
  for (const lit of document.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
  const passage = passageOf(sentence);
  if (!passage) return;
  passage.classList.add("is-lit");
  for (const other of document.querySelectorAll(`[data-lights="${sentence.dataset.lights}"]`)) other.classList.add("is-lit");
  const pane = passage.closest(".fiche");
  if (pane) pane.scrollTop = passage.offsetTop - pane.clientHeight / 3;
}

for (const kind of ["focusin", "mouseover"]) {
  document.addEventListener(kind, (event) => {
    const sentence = event.target.closest?.("[data-lights]");
    if (sentence) light(sentence);
  });
}

// Side by side, the passage is already in sight: the page need not jump. Stacked (on a phone), the link does its work. Other
// clicks inside what lights a passage (a verdict, a summary) are none of our business.
document.addEventListener("click", (event) => {
  const sentence = event.target.closest("[data-lights]");
  const link = event.target.closest("a");
  if (sentence && link?.hash === `#${sentence.dataset.lights}` && matchMedia("(min-width: 60rem)").matches) {
    event.preventDefault();
    light(sentence);
  }
});

function showFirst() {
  for (const pane of document.querySelectorAll(".fiche:not(.whole)")) {
    const first = pane.querySelector(".is-cited");
    if (first) pane.scrollTop = first.offsetTop - 40;
  }
}
showFirst();
document.addEventListener("htmx:afterSettle", showFirst);
