// The map of presumptions over the images: Leaflet, tiles rendered by our own server, nothing from another site. A slider shows
// the earlier images to its left; outlines, length and area, drawing; arrows, + and −, n and p, c, m, d, and while one measures or draws, space
// for a corner at the cross. The list says the same.
const COLOURS = {
  PRESUMPTION: "#ffd800", TO_VERIFY: "#ff9f1c", TO_INSPECT: "#ff4d6d", UNFOUNDED: "#b8c0c8", REGULAR: "#6ede8a",
  RECORDED: "#ff2fd0", ADMINISTRATIVE: "#ff2fd0", JUDICIAL: "#ff2fd0", REGULARISED: "#6ede8a", RESTORED: "#6ede8a",
};

class PhotoMap {
  constructor(box, data) {
    this.box = box;
    this.card = box.closest("section");
    this.data = data;
    const scale = 1 / data.coarsest;
    const crs = L.extend({}, L.CRS.Simple, { transformation: new L.Transformation(scale, 0, -scale, data.height * scale) });
    this.map = L.map(box, { crs, minZoom: 0, maxZoom: data.levels + 2, zoomSnap: 0.5, attributionControl: false, keyboard: true, fadeAnimation: false, zoomAnimation: false });
    this.all = L.latLngBounds([0, 0], [data.height, data.width]);
    this.layers = data.vintages.map((vintage, at) => this.layer(vintage, at));
    if (this.layers[0]) this.layers[0].addTo(this.map);
    this.before = 1;
    if (this.layers[1]) this.layers[1].addTo(this.map);
    this.outlines = L.layerGroup().addTo(this.map);
    this.sketch = L.layerGroup().addTo(this.map);
    this.shapes = data.outlines.map((one) => this.shape(one)).filter((one) => one);
    this.map.fitBounds(this.all);
    this.chosen = -1;
    this.corners = null;
    this.tools();
    this.clip();
    box.dataset.drawn = this.shapes.length;
  }

  layer(vintage, at) {
    const pane = this.map.createPane("vintage" + at);
    pane.style.zIndex = 200 + at;
    return L.tileLayer(`${this.box.dataset.tiles}/${this.data.vintages[0].id}/${vintage.id}/{z}/{x}/{y}.jpg`, {
      pane: "vintage" + at, tileSize: 256, minZoom: 0, maxZoom: this.data.levels + 2, maxNativeZoom: this.data.levels, bounds: this.all, noWrap: true,
    });
  }

  shape(one) {
    if (this.box.dataset.state && one.state !== this.box.dataset.state) return null;
    const ring = [];
    for (let i = 0; i < one.ring.length; i += 2) ring.push([one.ring[i + 1], one.ring[i]]);
    const polygon = L.polygon(ring, { color: COLOURS[one.state] ?? "#fff", weight: 2.5, fillOpacity: 0.08 }).addTo(this.outlines);
    const tip = document.createElement("span");
    tip.textContent = one.label;
    polygon.bindTooltip(tip);
    polygon.on("click", () => { if (!this.corners) location.assign(`${this.box.dataset.page}/${one.id}`); });
    return { one, polygon };
  }

  tools() {
    const find = (name) => this.card.querySelector(`[data-${name}]`);
    this.slider = find("compare");
    this.slider.closest(".field").hidden = this.layers.length < 2;
    this.slider.addEventListener("input", () => this.clip());
    this.map.on("move zoom resize", () => this.clip());
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.toggle = find("outlines");
    this.toggle.addEventListener("change", () => this.show());
    this.said = find("said");
    find("measure").addEventListener("click", () => this.start("measure"));
    find("draw")?.addEventListener("click", () => this.start("draw"));
    this.map.on("click", (event) => this.corner(event.latlng));
    this.names = find("names");
    this.older(find("older"));
    this.name();
    for (const item of document.querySelectorAll("[data-cases] li")) {
      const at = this.shapes.findIndex((each) => each.one.id === item.dataset.id);
      if (at >= 0) item.addEventListener("mouseenter", () => this.light(at));
      if (at >= 0) item.addEventListener("focusin", () => this.light(at));
    }
  }

  // Which older images the slider shows, where there are several.
  older(select) {
    if (this.layers.length < 3) return;
    this.data.vintages.slice(1).forEach((vintage, at) => select.add(new Option(vintage.name, at + 1)));
    select.closest(".field").hidden = false;
    select.addEventListener("change", () => {
      this.layers[this.before].remove();
      this.before = Number(select.value);
      this.layers[this.before].addTo(this.map);
      this.clip();
      this.name();
    });
  }

  name() {
    const shown = [this.data.vintages[this.before], this.data.vintages[0]].filter((one) => one);
    this.names.textContent = shown.map((one) => one.name).join(" ↔ ") + ".";
  }

  // Earlier images lie on top; what is right of the slider is cut off.
  clip() {
    const pane = this.map.getPane("vintage" + this.before);
    if (!pane) return;
    const size = this.map.getSize();
    const share = 1 - this.slider.value / 100;
    const from = this.map.containerPointToLayerPoint([0, 0]);
    const to = this.map.containerPointToLayerPoint([size.x * share, size.y]);
    pane.style.clip = `rect(${from.y}px, ${to.x}px, ${to.y}px, ${from.x}px)`;
  }

  show() {
    if (this.toggle.checked) this.outlines.addTo(this.map);
    else this.outlines.remove();
  }

  light(at) {
    this.shapes.forEach((each, i) => each.polygon.setStyle({ weight: i === at ? 6 : 2.5 }));
    this.chosen = at;
  }

  go(step) {
    if (this.shapes.length === 0) return;
    const at = (this.chosen + step + this.shapes.length) % this.shapes.length;
    this.light(at);
    this.map.setView(this.shapes[at].polygon.getBounds().getCenter(), this.data.levels, { animate: false });
    this.said.textContent = this.shapes[at].one.label;
  }

  key(event) {
    if (event.target !== this.box || event.ctrlKey || event.altKey || event.metaKey) return;
    const acts = {
      n: () => this.go(1), p: () => this.go(-1), m: () => this.start("measure"), d: () => this.start("draw"),
      c: () => { this.toggle.checked = !this.toggle.checked; this.show(); },
      Enter: () => { if (this.chosen >= 0) location.assign(`${this.box.dataset.page}/${this.shapes[this.chosen].one.id}`); },
      Escape: () => this.stop(),
    };
    if (this.corners) {
      acts[" "] = () => this.corner(this.map.getCenter());
      acts.Backspace = () => this.undo();
    }
    if (acts[event.key]) {
      event.preventDefault();
      event.stopPropagation();
      acts[event.key]();
    }
  }

  start(what) {
    if (what === "draw" && !document.querySelector("[data-trace]")) return;
    if (this.what === what) return this.stop();
    this.stop();
    this.what = what;
    this.corners = [];
    this.box.classList.add("is-drawing");
    this.said.textContent = this.box.dataset.wordCorner;
    this.box.focus({ preventScroll: true });
    if (what === "draw") document.getElementById("dessin").open = true;
  }

  stop() {
    this.what = null;
    this.corners = null;
    this.sketch.clearLayers();
    this.said.textContent = "";
    this.box.classList.remove("is-drawing");
  }

  corner(at) {
    if (!this.corners) return;
    this.corners.push(at);
    this.drawn();
  }

  undo() {
    this.corners.pop();
    this.drawn();
  }

  drawn() {
    this.sketch.clearLayers();
    L.polygon(this.corners, { color: "#fff", weight: 3, dashArray: "6 4" }).addTo(this.sketch);
    const points = this.corners.map((each) => [each.lng, each.lat]);
    const unit = this.data.metresPerUnit;
    let length = 0;
    let area = 0;
    for (let i = 0; i < points.length; i++) {
      const next = points[(i + 1) % points.length];
      if (i + 1 < points.length) length += Math.hypot(next[0] - points[i][0], next[1] - points[i][1]) * unit;
      area += (points[i][0] * next[1] - next[0] * points[i][1]) * unit * unit / 2;
    }
    const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
    this.said.textContent = `${this.box.dataset.wordMeasure} ${number.format(length)} m` + (points.length > 2 ? ` · ${this.box.dataset.wordArea} ${number.format(Math.abs(area))} m²` : "");
    if (this.what === "draw") {
      document.querySelector("[data-trace]").value = points.map(([x, y]) => `${(x + this.data.west).toFixed(2)} ${(y + this.data.south).toFixed(2)}`).join(", ");
    }
  }
}

const box = document.querySelector("[data-buildings-map]");
if (box && window.L) {
  const answer = await fetch(box.dataset.source);
  if (answer.ok) new PhotoMap(box, await answer.json());
}
