// The facts that a draft asks for: an answer on which others depend brings or takes away their fields; what was typed in
// those that stay is not touched. Without this file the form asks again when it is sent.
const place = document.querySelector("[data-fields]");

async function refresh() {
  const body = new URLSearchParams(new FormData(place.closest("form")));
  const response = await fetch(place.dataset.fields, { method: "POST", body });
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const wanted = [...page.querySelectorAll("[data-fields] [data-field]")];
  const keys = new Set(wanted.map((field) => field.dataset.field));
  for (const field of place.querySelectorAll("[data-field]")) if (!keys.has(field.dataset.field)) field.remove();
  let before = null;
  for (const field of wanted) {
    const own = place.querySelector(`[data-field="${CSS.escape(field.dataset.field)}"]`);
    if (!own && before) before.after(field);
    else if (!own) place.prepend(field);
    before = own || field;
  }
  rows();
}

function rows() {
  for (const button of place.querySelectorAll("[data-add-row]")) button.hidden = false;
}

function addRow(button) {
  const all = button.parentElement.querySelectorAll(".row-grid");
  const last = all[all.length - 1];
  const next = last.cloneNode(true);
  for (const input of next.querySelectorAll("input")) {
    const name = input.name.replace(new RegExp(`-${all.length - 1}-`), `-${all.length}-`);
    next.querySelector(`label[for="${CSS.escape(input.id)}"]`).htmlFor = name;
    input.id = input.name = name;
    input.value = "";
  }
  last.after(next);
  next.querySelector("input").focus();
}

if (place) {
  rows();
  place.addEventListener("change", (event) => {
    event.target.classList.remove("was-read");
    if (event.target.closest("[data-asks]")) refresh();
  });
  place.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add-row]");
    if (button) addRow(button);
  });
}
