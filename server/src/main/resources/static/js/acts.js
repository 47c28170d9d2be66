// A check of an act. Keys: j k from finding to finding, 1 2 3 for its verdict; nothing is decided before the person
// confirms. Without this file, links, forms and the browser's own keys do the same.
import { step } from "./step.js";

const findings = () => [...document.querySelectorAll("[data-findings] .finding")];
const writing = (element) => element.closest("input:not([type=radio]), textarea, select");

function go(by) {
  const all = findings();
  return step(all, all.indexOf(document.activeElement.closest(".finding")), by);
}

function rule(key) {
  const finding = document.activeElement.closest("[data-findings] .finding");
  const radio = finding && finding.querySelectorAll(".ruling input[type=radio]")[Number(key) - 1];
  if (!radio) return false;
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
  const reason = finding.querySelector(".because input");
  if (reason.required) reason.focus();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target) || document.querySelector("dialog[open]")) return;
  const handled = event.key === "j" ? go(1) : event.key === "k" ? go(-1) : /^[123]$/.test(event.key) && rule(event.key);
  if (handled) event.preventDefault();
});

// A finding set aside must say why.
function ask(ruling) {
  const chosen = ruling.querySelector("input[type=radio]:checked");
  ruling.querySelector(".because input").required = Boolean(chosen) && chosen.value === "NOT_APPLICABLE";
}

function count() {
  const said = document.querySelector("[data-remaining]");
  if (!said) return;
  const left = [...document.querySelectorAll("[data-findings] .ruling")].filter((r) => !r.querySelector(":checked")).length;
  said.textContent = left === 0 ? said.dataset.none : said.dataset.some.replace("#", left);
}

const settle = () => {
  document.querySelectorAll(".ruling").forEach(ask);
  count();
};
settle();
document.addEventListener("htmx:afterSettle", settle);
document.addEventListener("change", (event) => {
  const ruling = event.target.closest(".ruling");
  if (ruling) {
    ask(ruling);
    count();
  }
  const file = event.target.closest("input[type=file][data-most]");
  if (file) {
    const large = file.files.length > 0 && file.files[0].size > Number(file.dataset.most);
    file.setCustomValidity(large ? file.dataset.tooLarge : "");
    if (large) file.reportValidity();
  }
});

// While an act is sent and read, the page says so.
document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-uploads]");
  if (!form) return;
  form.querySelector("[data-progress] > [hidden]").hidden = false;
  form.querySelector("button").setAttribute("aria-disabled", "true");
});
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

// The passage of a finding lights up: the marks that bear its number.
for (const kind of ["focusin", "mouseover"]) {
  document.addEventListener(kind, (event) => {
    const finding = event.target.closest?.("[data-findings] .finding");
    if (!finding) return;
    const number = finding.id.replace("constat-", "");
    for (const mark of document.querySelectorAll(".act-page mark")) {
      mark.classList.toggle("is-lit", mark.dataset.findings.split(" ").includes(number));
    }
  });
}
