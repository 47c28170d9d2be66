// Draws the OpenAPI document as a page: operations under their headings, in the document's own words.
const place = document.querySelector("[data-described-by]");

function made(name, text, className) {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
}

function line({ method, path, operation }) {
  const item = made("li");
  const call = made("p", "", "row tight");
  call.append(made("span", method.toUpperCase(), "badge is-quiet mono"), made("code", path, "mono"));
  item.append(call, made("p", operation.summary || operation.operationId, "muted"));
  return item;
}

function section(name, calls) {
  const card = made("section", "", "card");
  const list = made("ul", "", "calls");
  list.append(...calls.map(line));
  card.append(made("h2", name), list);
  return card;
}

if (place) {
  const answer = await fetch(place.dataset.describedBy);
  const { paths } = await answer.json();
  const byTag = new Map();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = (operation.tags || [""])[0];
      byTag.set(tag, [...(byTag.get(tag) || []), { method, path, operation }]);
    }
  }
  place.replaceChildren(...[...byTag].map(([tag, calls]) => section(tag, calls)));
}
