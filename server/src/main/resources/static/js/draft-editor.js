// While the draft is amended, shows word by word what changes (longest common subsequence). The server computes its own.
const words = (text) => text.replace(/\r\n/g, "\n").match(/\S+|\s+/g) || [];

function difference(before, after) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start
    && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  const pieces = [["", before.slice(0, start).join("")]];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) pieces.push(["", a[i++], j++]);
    else if (j >= b.length || (i < a.length && table[i + 1][j] >= table[i][j + 1])) pieces.push(["del", a[i++]]);
    else pieces.push(["ins", b[j++]]);
  }
  pieces.push(["", before.slice(before.length - end).join("")]);
  return pieces;
}

function watch(form) {
  const field = form.querySelector("textarea[name=content]");
  const place = form.querySelector("[data-difference]");
  if (!field || !place) return;
  const before = words(field.defaultValue);
  let waiting = 0;
  field.addEventListener("input", () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      place.hidden = field.value === field.defaultValue;
      const text = place.querySelector("p");
      text.replaceChildren(...difference(before, words(field.value)).map(([kind, piece]) => {
        if (kind === "") return document.createTextNode(piece);
        const mark = document.createElement(kind);
        mark.textContent = piece;
        return mark;
      }));
    });
  });
}

const watchAll = () => document.querySelectorAll("[data-editor]:not([data-watched])").forEach((form) => {
  form.dataset.watched = "";
  watch(form);
});
watchAll();
document.addEventListener("htmx:afterSettle", watchAll);

// Copies the letter where no mail server sends it.
for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
    button.textContent = button.dataset.copied;
  });
}
