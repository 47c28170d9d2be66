// The map of pipes: lines on a canvas, drawn from one small file of ours; no tiles, nothing from another site. Drag or arrow
// keys to move, wheel, pinch or + and − to zoom, click for a pipe. Without this file the list below says the same.
const MARGIN = 14;
const REACH = 12;

class PipeMap {
  constructor(box, data) {
    this.box = box;
    this.canvas = box.querySelector("canvas");
    this.size = data.size;
    this.labels = data.labels;
    this.groups = new Map();
    this.seen = new Set();
    this.lines = data.lines.map((line) => this.read(line));
    this.chosen = null;
    new ResizeObserver(() => this.fit(this.scale === undefined)).observe(box);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
    this.listen();
  }

  // One path for each group, built once: a frame only strokes them.
  read([group, key, ...steps]) {
    let x = 0;
    let y = 0;
    const points = new Float32Array(steps.length);
    // Several pipes of one street lie on one line; those come first that matter most, and hide the others.
    const shape = steps.join();
    const path = this.seen.has(shape) ? new Path2D() : (this.groups.get(group) ?? new Path2D());
    if (!this.seen.has(shape)) this.groups.set(group, path);
    this.seen.add(shape);
    for (let i = 0; i < steps.length; i += 2) {
      x += steps[i];
      y += steps[i + 1];
      points[i] = x;
      points[i + 1] = this.size[1] - y;
      if (i === 0) path.moveTo(points[i], points[i + 1]);
      else path.lineTo(points[i], points[i + 1]);
    }
    return { key, points };
  }

  fit(all) {
    const dots = devicePixelRatio || 1;
    this.width = this.canvas.clientWidth;
    this.height = this.canvas.clientHeight;
    this.canvas.width = this.width * dots;
    this.canvas.height = this.height * dots;
    this.dots = dots;
    if (all) this.all();
    else this.draw();
  }

  all() {
    const wide = Math.max(this.size[0], 1);
    const high = Math.max(this.size[1], 1);
    this.scale = Math.min((this.width - 2 * MARGIN) / wide, (this.height - 2 * MARGIN) / high);
    this.least = this.scale / 2;
    this.x = (this.width - wide * this.scale) / 2;
    this.y = (this.height - high * this.scale) / 2;
    this.draw();
  }

  draw() {
    if (this.asked || this.scale === undefined) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      this.paint();
    });
  }

  paint() {
    const style = getComputedStyle(this.box);
    const pen = this.canvas.getContext("2d");
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    const k = this.scale * this.dots;
    pen.setTransform(k, 0, 0, k, this.x * this.dots, this.y * this.dots);
    const zoom = Math.min(3, Math.max(1, Math.sqrt(this.scale / (2 * this.least))));
    // What matters most is drawn last, above the rest.
    for (const group of [...this.groups.keys()].sort((a, b) => b - a)) {
      pen.lineCap = group < 3 ? "round" : "butt";
      pen.strokeStyle = style.getPropertyValue(`--map-${group}`);
      pen.lineWidth = (Number(style.getPropertyValue(`--map-width-${group}`)) * zoom) / this.scale;
      pen.stroke(this.groups.get(group));
    }
    if (this.chosen) {
      pen.strokeStyle = style.getPropertyValue("--map-chosen");
      pen.lineWidth = (6 * zoom) / this.scale;
      for (const { points } of this.lines.filter((line) => line.key === this.chosen)) {
        pen.beginPath();
        for (let i = 0; i < points.length; i += 2) pen.lineTo(points[i], points[i + 1]);
        pen.stroke();
      }
    }
    this.write(pen, style);
  }

  write(pen, style) {
    pen.setTransform(this.dots, 0, 0, this.dots, 0, 0);
    pen.font = "700 13px system-ui, sans-serif";
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    for (const [x, y, number] of this.labels) {
      const at = [this.x + x * this.scale, this.y + (this.size[1] - y) * this.scale];
      pen.fillStyle = style.getPropertyValue("--accent");
      pen.beginPath();
      pen.arc(at[0], at[1], 11, 0, 2 * Math.PI);
      pen.fill();
      pen.fillStyle = style.getPropertyValue("--accent-ink");
      pen.fillText(String(number), at[0], at[1]);
    }
  }

  zoom(by, x = this.width / 2, y = this.height / 2) {
    const to = Math.min(Math.max(this.scale * by, this.least), this.least * 400);
    this.x = x - ((x - this.x) * to) / this.scale;
    this.y = y - ((y - this.y) * to) / this.scale;
    this.scale = to;
    this.draw();
  }

  move(x, y) {
    this.x += x;
    this.y += y;
    this.draw();
  }

  listen() {
    const hands = new Map();
    let travelled = 0;
    const apart = () => {
      const [a, b] = [...hands.values()];
      return Math.hypot(a[0] - b[0], a[1] - b[1]);
    };
    this.canvas.addEventListener("pointerdown", (event) => {
      this.canvas.setPointerCapture(event.pointerId);
      hands.set(event.pointerId, [event.offsetX, event.offsetY]);
      travelled = hands.size > 1 ? REACH : 0;
    });
    this.canvas.addEventListener("pointermove", (event) => {
      const before = hands.get(event.pointerId);
      if (!before) return;
      const was = hands.size === 2 ? apart() : 0;
      hands.set(event.pointerId, [event.offsetX, event.offsetY]);
      travelled += Math.hypot(event.offsetX - before[0], event.offsetY - before[1]);
      if (hands.size === 2 && was > 0) this.zoom(apart() / was, event.offsetX, event.offsetY);
      else if (hands.size === 1) this.move(event.offsetX - before[0], event.offsetY - before[1]);
    });
    for (const end of ["pointerup", "pointercancel"]) {
      this.canvas.addEventListener(end, (event) => {
        if (end === "pointerup" && hands.size === 1 && travelled < 5) this.choose(event.offsetX, event.offsetY);
        hands.delete(event.pointerId);
      });
    }
    this.canvas.addEventListener(
      "wheel",
      (event) => {
        // A page that scrolls past the map is left to scroll: zooming asks for Ctrl, or for the map to have the focus.
        if (!event.ctrlKey && document.activeElement !== this.canvas) return;
        event.preventDefault();
        this.zoom(Math.exp(-event.deltaY / 400), event.offsetX, event.offsetY);
      },
      { passive: false },
    );
    this.canvas.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
      if (step) this.move(...step);
      else if (event.key === "+") this.zoom(1.5);
      else if (event.key === "-") this.zoom(1 / 1.5);
      else if (event.key === "0") this.all();
      else return;
      event.preventDefault();
    });
    for (const button of this.box.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => {
        if (button.dataset.zoom === "all") this.all();
        else this.zoom(button.dataset.zoom === "in" ? 1.6 : 1 / 1.6);
      });
    }
  }

  choose(x, y) {
    const at = [(x - this.x) / this.scale, (y - this.y) / this.scale];
    let best = REACH / this.scale;
    let found = null;
    for (const { key, points } of this.lines) {
      for (let i = 0; i + 3 < points.length; i += 2) {
        const far = distance(at, points, i);
        // Several pipes of one street lie on one line: the first in the ranking is shown.
        if (key > 0 && (far < best - 1e-6 || (found !== null && far < best + 1e-6 && key < found))) {
          best = far;
          found = key;
        }
      }
    }
    if (found === null) return;
    this.chosen = found;
    this.draw();
    const detail = document.querySelector("[data-map-detail]");
    if (detail && this.box.dataset.detail) {
      htmx.ajax("GET", this.box.dataset.detail + found, { target: detail, select: "#pipe", swap: "innerHTML" });
    }
  }
}

function distance([x, y], points, i) {
  const dx = points[i + 2] - points[i];
  const dy = points[i + 3] - points[i + 1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - points[i]) * dx + (y - points[i + 1]) * dy) / length));
  return Math.hypot(x - points[i] - t * dx, y - points[i + 1] - t * dy);
}

for (const box of document.querySelectorAll("[data-map]")) {
  fetch(box.dataset.map)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then((data) => {
      const map = new PipeMap(box, data);
      map.fit(true);
      box.dataset.drawn = String(data.lines.length);
      box.map = map;
    })
    .catch(() => {
      box.hidden = true;
    });
}
