// Keys of the queue (j k Enter a m r d n ?) and of the proposal page (a m r d n). A key only moves or opens: nothing is
// decided before the person confirms on the proposal itself, in front of its evidence.
import { step } from "./step.js";

const writing = (element) => element.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");

function links() {
  return [...document.querySelectorAll("[data-keys=queue] .queue-link")];
}

function move(by) {
  const all = links();
  step(all, all.indexOf(document.activeElement), by);
}

function openVerdict(details) {
  details.open = true;
  const first = details.querySelector("[data-first]") || details.querySelector("button");
  first.focus();
}

// The bar of verdicts lets go of the edge of the screen once one is open: follow it to where it now stands.
document.addEventListener("toggle", (event) => {
  if (event.target.open && event.target.matches?.(".verdicts > details")) {
    event.target.closest(".verdict-card").scrollIntoView({ block: "nearest" });
  }
}, true);

function onQueue(key) {
  if (key === "j") return move(1), true;
  if (key === "k") return move(-1), true;
  const form = document.querySelector("a[href$='/accueil/nouveau']");
  if (key === "n" && form) return (location.href = form.href), true;
  const selected = document.activeElement.closest(".queue-link");
  const anchor = { a: "accepter", m: "modifier", r: "rejeter", d: "reporter" }[key];
  if (selected && anchor) return (location.href = selected.href + "#" + anchor), true;
  return false;
}

function onProposal(key) {
  if (key === "n") {
    const next = document.getElementById("next");
    if (next) next.click();
    return Boolean(next);
  }
  const details = document.querySelector(`.verdicts details[data-key="${key}"]`);
  if (details) openVerdict(details);
  return Boolean(details);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
    event.preventDefault();
    event.target.form.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target) || document.querySelector("dialog[open]")) return;
  const help = document.getElementById("keys");
  if (event.key === "?" && help) {
    event.preventDefault();
    help.showModal();
    return;
  }
  const handled = document.querySelector("[data-keys=queue]")
    ? onQueue(event.key)
    : document.querySelector("[data-keys=proposal]") ? onProposal(event.key) : false;
  if (handled) event.preventDefault();
});

// From the queue, a key leads straight to the verdict it asks for.
const asked = /^#[a-z]+$/.test(location.hash) && document.querySelector(".verdicts > " + location.hash);
// After the load, for the browser takes the focus away when it scrolls to the fragment.
if (asked) addEventListener("load", () => setTimeout(() => openVerdict(asked), 50));
