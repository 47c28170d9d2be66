// How long the page was visible: the tab in front, nothing else. No scroll, no key, no pointer is looked at. The server
// caps what is claimed here to the time since it served the page.
let visibleSince = document.visibilityState === "visible" ? performance.now() : null;
let total = 0;

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") {
    visibleSince = performance.now();
  } else if (visibleSince !== null) {
    total += performance.now() - visibleSince;
    visibleSince = null;
  }
});

document.addEventListener("submit", (event) => {
  const field = event.target.querySelector("[data-in-view]");
  if (field) field.value = Math.round(total + (visibleSince === null ? 0 : performance.now() - visibleSince));
});
