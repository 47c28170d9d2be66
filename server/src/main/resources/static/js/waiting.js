// What takes more than a moment says so: the button that was pressed turns, and pressing it again sends nothing twice.
const MOMENT = 400;

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  const button = event.submitter;
  if (!button) return;
  setTimeout(() => {
    if (!form.dataset.sent) return;
    button.dataset.said = button.textContent;
    button.setAttribute("aria-busy", "true");
    button.textContent = document.body.dataset.wait;
  }, MOMENT);
});

function ready() {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  for (const button of document.querySelectorAll("[aria-busy][data-said]")) {
    button.textContent = button.dataset.said;
    button.removeAttribute("aria-busy");
    delete button.dataset.said;
  }
}

// Back from the history, or after an exchange that htmx made in place: everything may be sent again.
addEventListener("pageshow", ready);
document.addEventListener("htmx:afterRequest", ready);

// What htmx put in place of the button that was pressed took the focus away: it goes on at the next question.
document.addEventListener("htmx:afterSettle", () => {
  if (document.activeElement !== document.body) return;
  const next = document.querySelector(".questions .option, .questions button") || document.getElementById("contenu");
  if (next) next.focus({ preventScroll: true });
});
