// The editor of a draft: keyboard, undo, saving while one writes. Without this file the same form saves with its button,
// and its other buttons add, move and remove parts through the server.
const newId = () => "p" + Date.now().toString(36) + Math.random().toString(36).slice(2, 10);
const form = document.querySelector("[data-draft]");
if (form) start(form);

function start(form) {
  const PAUSE = 1200;
  const KINDS = ["REPORT", "VISA", "RECITAL", "PROVISION"];
  const state = form.querySelector("[data-state]");
  const version = form.elements.namedItem("version");
  const title = form.elements.namedItem("title");
  const template = document.querySelector("template[data-part-template]");
  const parts = () => [...form.querySelectorAll("[data-part]")];
  const words = (what, kind) => form.dataset[what + kind[0] + kind.slice(1).toLowerCase()] || "";
  const textOf = (part) => part.querySelector("textarea");
  const idOf = (part) => part.dataset.part;
  const group = (kind) => form.querySelector(`[data-kind-group=${kind}]`);

  // --- what stands on the page, as a value -------------------------------------------------------------------------

  const snapshot = () => ({
    title: title.value,
    parts: parts().map((part) => ({ id: idOf(part), kind: part.dataset.kind, text: textOf(part).value })),
  });
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  function make(id, kind, text) {
    const part = template.content.firstElementChild.cloneNode(true);
    part.dataset.part = id;
    part.dataset.kind = kind;
    part.id = "partie-" + id;
    part.querySelector("[name=id]").value = id;
    part.querySelector("[name=kind]").value = kind;
    for (const button of part.querySelectorAll("[data-do]")) button.value = button.dataset.do + ":" + id;
    textOf(part).value = text;
    return part;
  }

  // Shows this value, and touches only what differs: the caret stays where it is.
  function show(value) {
    if (title.value !== value.title) title.value = value.title;
    const wanted = new Map(value.parts.map((part) => [part.id, part]));
    for (const part of parts()) if (!wanted.has(idOf(part))) part.remove();
    for (const kind of KINDS) {
      let before = null;
      for (const { id, text } of value.parts.filter((part) => part.kind === kind)) {
        let part = form.querySelector(`[data-part="${CSS.escape(id)}"]`);
        if (!part) part = make(id, kind, text);
        const place = before ? before.nextElementSibling : group(kind).querySelector("[data-part]");
        if (part !== place) {
          if (before) before.after(part);
          else group(kind).querySelector("[data-parts]").prepend(part);
        }
        if (textOf(part).value !== text) textOf(part).value = text;
        before = part;
      }
    }
    settle();
  }

  function grow(area) {
    if (CSS.supports("field-sizing", "content")) return;
    area.style.setProperty("height", "auto");
    area.style.setProperty("height", area.scrollHeight + 2 + "px");
  }

  function settle() {
    for (const kind of KINDS) {
      const own = [...group(kind).querySelectorAll("[data-part]")];
      own.forEach((part, i) => {
        const said = kind === "PROVISION" && i === 0 ? form.dataset.first : words("lead", kind).replace("#", i + 1);
        part.querySelector("[data-lead]").textContent = said;
        const name = kind === "PROVISION" && i === 0 ? said : words("name", kind).replace("#", i + 1);
        textOf(part).setAttribute("aria-label", name);
        part.querySelector("[data-do=up]").disabled = i === 0;
        part.querySelector("[data-do=down]").disabled = i === own.length - 1;
      });
      group(kind).classList.toggle("is-empty", own.length === 0);
    }
    form.querySelectorAll("textarea").forEach(grow);
  }

  // --- undo ---------------------------------------------------------------------------------------------------------

  const past = [snapshot()];
  const future = [];
  let noting = 0;

  function note() {
    clearTimeout(noting);
    const now = snapshot();
    if (same(now, past.at(-1))) return;
    past.push(now);
    if (past.length > 200) past.shift();
    future.length = 0;
  }

  function undo() {
    note();
    if (past.length < 2) return say(form.dataset.nothingToUndo);
    future.push(past.pop());
    restore(past.at(-1), form.dataset.undone);
  }

  function redo() {
    if (future.length === 0) return say(form.dataset.nothingToUndo);
    past.push(future.pop());
    restore(past.at(-1), form.dataset.redone);
  }

  function restore(value, said) {
    const at = document.activeElement.closest?.("[data-part]");
    show(value);
    if (at && !at.isConnected) (textOf(parts()[0]) || title).focus();
    say(said);
    soon();
  }

  function say(text) {
    state.textContent = text;
  }

  // --- parts --------------------------------------------------------------------------------------------------------

  function focus(part) {
    if (!part) return;
    textOf(part).focus();
    part.scrollIntoView({ block: "nearest" });
  }

  function add(kind, after) {
    note();
    const part = make(newId(), kind, "");
    if (after) after.after(part);
    else group(kind).querySelector("[data-parts]").append(part);
    settle();
    focus(part);
  }

  function remove(part) {
    note();
    const all = parts();
    const at = all.indexOf(part);
    part.remove();
    settle();
    note();
    focus(all[at + 1] || all[at - 1]);
    say(form.dataset.removed);
    soon();
  }

  function move(part, by) {
    const other = by < 0 ? part.previousElementSibling : part.nextElementSibling;
    if (!other || !other.matches("[data-part]")) return;
    note();
    const caret = textOf(part).selectionStart;
    if (by < 0) other.before(part);
    else other.after(part);
    settle();
    note();
    focus(part);
    textOf(part).setSelectionRange(caret, caret);
    soon();
  }

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    if (!button) return;
    const part = button.closest("[data-part]");
    const todo = button.dataset.do;
    if (todo === "undo") undo();
    else if (todo === "redo") redo();
    else if (todo === "add") add(button.dataset.kind || part.dataset.kind, part);
    else if (todo === "remove") remove(part);
    else move(part, todo === "up" ? -1 : 1);
    event.preventDefault();
  });

  form.addEventListener("keydown", (event) => {
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const part = event.target.closest("[data-part]");
    if (command && key === "s") save();
    else if (command && key === "z" && !event.shiftKey) undo();
    else if (command && (key === "y" || (key === "z" && event.shiftKey))) redo();
    else if (event.altKey && event.key === "ArrowDown" && part && event.shiftKey) move(part, 1);
    else if (event.altKey && event.key === "ArrowUp" && part && event.shiftKey) move(part, -1);
    else if (event.altKey && event.key === "ArrowDown") focus(parts()[part ? parts().indexOf(part) + 1 : 0]);
    else if (event.altKey && event.key === "ArrowUp") {
      const at = parts().indexOf(part);
      if (at > 0) focus(parts()[at - 1]);
      else title.focus();
    } else if (event.altKey && event.key === "Enter" && part) add(part.dataset.kind, part);
    else if (event.altKey && event.key === "Backspace" && part) remove(part);
    else return;
    event.preventDefault();
  });

  form.addEventListener("input", (event) => {
    if (event.target.matches("textarea")) grow(event.target);
    clearTimeout(noting);
    noting = setTimeout(note, 500);
    soon();
  });

  // --- saving -------------------------------------------------------------------------------------------------------

  let saved = snapshot();
  let waiting = 0;
  let running = null;

  function soon() {
    clearTimeout(waiting);
    form.dataset.unsaved = "";
    say(form.dataset.writing);
    waiting = setTimeout(save, PAUSE);
  }

  async function save() {
    clearTimeout(waiting);
    if (running) {
      await running;
      return save();
    }
    const sent = snapshot();
    if (same(sent, saved)) {
      delete form.dataset.unsaved;
      return say(form.dataset.unchanged);
    }
    say(form.dataset.saving);
    running = exchange(sent);
    await running;
    running = null;
    if (!same(snapshot(), saved) && form.dataset.failed === undefined) soon();
  }

  async function exchange(sent) {
    const body = new URLSearchParams(new FormData(form));
    body.append("live", "true");
    try {
      const response = await fetch(form.action, {
        method: "POST",
        headers: { Accept: "application/json" },
        body,
      });
      if (!(response.headers.get("Content-Type") || "").includes("json")) throw new Error(response.status);
      const answer = await response.json();
      if (!response.ok) {
        form.dataset.failed = "";
        return say(answer.detail);
      }
      delete form.dataset.failed;
      // What somebody else wrote where this person goes on writing: the next save meets it from where they began.
      if (!collides(answer, sent)) {
        version.value = answer.version;
        if (!answer.unchanged) take(answer, sent);
      }
      if (same(snapshot(), saved)) delete form.dataset.unsaved;
      say(answer.said);
      await margin();
    } catch {
      form.dataset.failed = "";
      say(form.dataset.offline);
      waiting = setTimeout(save, 10 * PAUSE);
    }
  }

  function collides(answer, sent) {
    const now = snapshot();
    const theirs = new Map(answer.parts.map((part) => [part.id, part.text]));
    const typed = new Map(now.parts.map((part) => [part.id, part.text]));
    return (
      (answer.title !== sent.title && now.title !== sent.title) ||
      sent.parts.some(
        ({ id, text }) => theirs.has(id) && typed.has(id) && theirs.get(id) !== text && typed.get(id) !== text,
      )
    );
  }

  // What came back, with what was typed meanwhile kept on top of it.
  function take(answer, sent) {
    const then = new Map(sent.parts.map((part) => [part.id, part]));
    const now = snapshot();
    const typed = new Map(now.parts.map((part) => [part.id, part]));
    const merged = answer.parts
      .filter((part) => typed.has(part.id) || !then.has(part.id))
      .map((part) => {
        const local = typed.get(part.id);
        return local && local.text !== then.get(part.id)?.text ? { ...part, text: local.text } : part;
      });
    for (const local of now.parts) {
      const kept = merged.some((part) => part.id === local.id);
      // A part that is empty, or was begun while the server worked, is not yet there; one removed by somebody else is.
      if (!kept && (!then.has(local.id) || local.text.trim() === "" || local.text !== then.get(local.id).text)) {
        const at = now.parts.findIndex((part) => part.id === local.id);
        const before = now.parts.slice(0, at).reverse().find((part) => merged.some((one) => one.id === part.id));
        merged.splice(before ? merged.findIndex((one) => one.id === before.id) + 1 : 0, 0, local);
      }
    }
    const value = {
      title: now.title === sent.title ? answer.title : now.title,
      parts: KINDS.flatMap((kind) => merged.filter((part) => part.kind === kind)).map(({ id, kind, text }) => ({ id, kind, text })),
    };
    if (!same(value, now)) {
      show(value);
      past[past.length - 1] = value;
    }
    saved = {
      title: answer.title,
      parts: value.parts.map((part) => answer.parts.find((one) => one.id === part.id) || then.get(part.id) || { ...part, text: "" })
        .map(({ id, kind, text }) => ({ id, kind, text })),
    };
    for (const { id, origin } of answer.parts) {
      const place = form.querySelector(`[data-part="${CSS.escape(id)}"] [data-origin]`);
      if (place && place.dataset.origin !== origin) {
        place.dataset.origin = origin;
        place.textContent = origin;
      }
    }
  }

  // Checks, remarks and suggestions stand beside the text; the server renders them.
  async function margin() {
    const place = document.querySelector("[data-margin]");
    const open = new Set([...place.querySelectorAll("details[open][id]")].map((one) => one.id));
    if (place.contains(document.activeElement)) return;
    const response = await fetch(place.dataset.margin, { headers: { Accept: "text/html" } });
    if (!response.ok || response.redirected) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.querySelector("[data-margin]");
    if (!fresh || place.contains(document.activeElement)) return;
    const written = place.querySelector("[data-say]");
    const kept = [...(written?.querySelectorAll("textarea") ?? [])].some((area) => area.value !== "");
    place.replaceChildren(...fresh.childNodes);
    // A remark that is being written outlives what the margin said before.
    if (kept) place.querySelector("[data-say]")?.replaceWith(written);
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    mark();
  }

  // Other words begin with those that stand: to strike some is then to propose that they go.
  document.addEventListener("change", (event) => {
    const say = event.target.closest("[data-say]");
    if (!say) return;
    const words = say.elements.namedItem("words");
    if (words.value !== (words.dataset.given ?? "")) return;
    const place = say.elements.namedItem("part").value;
    const part = form.querySelector(`[data-part="${CSS.escape(place)}"]`);
    const stands = place === "title:" ? title.value : part ? textOf(part).value : "";
    words.value = words.dataset.given = say.elements.namedItem("do").value === "REPLACE" ? stands : "";
  });

  // A part that a finding is about says so at its edge.
  function mark() {
    const about = new Map();
    for (const finding of document.querySelectorAll("[data-about]")) {
      for (const part of finding.dataset.about.split(" ")) {
        if (about.get(part) !== "blocking") about.set(part, finding.dataset.severity);
      }
    }
    for (const part of parts()) {
      const found = about.get(idOf(part));
      if (found) part.dataset.found = found;
      else delete part.dataset.found;
    }
  }

  form.addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.hasAttribute("formaction")) return;
    event.preventDefault();
    save();
  });

  // What decides on the text goes with the text that stands here: it is saved first.
  document.addEventListener("submit", async (event) => {
    const other = event.target;
    if (other === form || other.method !== "post" || !other.matches("[data-needs-saved]")) return;
    if (other.dataset.ready || form.dataset.unsaved === undefined) {
      const field = other.elements.namedItem("version");
      if (field) field.value = version.value;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    note();
    await save();
    if (form.dataset.unsaved === undefined) {
      other.dataset.ready = "true";
      other.requestSubmit(event.submitter);
    }
  }, true);

  addEventListener("beforeunload", (event) => {
    if (form.dataset.unsaved !== undefined && !same(snapshot(), saved)) event.preventDefault();
  });

  settle();
  mark();
  saved = snapshot();
  past[0] = snapshot();
  form.dataset.live = "";
}
