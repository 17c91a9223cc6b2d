/**
 * Places on the editor's map: the chosen one is dragged, and so is how sure its position is.
 *
 * What is drawn stays on the map from run to run, and only what differs is changed: a press that a
 * redrawing fell into would be read as one on the ground. Every act is told whole, with the place
 * it was about, so that one that comes late is not taken for one about another place.
 */
(() => {
  const DARK = "(prefers-color-scheme: dark)";
  const GROUND = ["land", "lakes", "road", "border"];

  /** By day or by night, as the page around it: who chose it there chose it here. @param {Record<string, string[]>} colours */
  function lit(colours) {
    const { style } = document.documentElement;
    for (const [name, [day, night]] of Object.entries(colours))
      style.setProperty(`--kasab-${name}`, `light-dark(${day}, ${night})`);
    const asked = window.parent.matchMedia(DARK);
    const light = () => (style.colorScheme = asked.matches ? "dark" : "light");
    asked.addEventListener("change", light);
    light();
  }

  /** Text as text: what a tooltip is given is read as a page. @param {string} text */
  function escaped(text) {
    const span = document.createElement("span");
    span.textContent = text;
    return span.innerHTML;
  }

  function ground(map, shapes) {
    for (const name of GROUND.filter((one) => one in shapes)) {
      L.geoJSON(shapes[name], {
        interactive: false,
        style: { className: `place-${name}`, weight: 1 },
        // A label of the ground is no place.
        filter: (feature) => Boolean(feature.geometry) && feature.geometry.type !== "Point",
      }).addTo(map);
    }
    // The frame is as wide as its column, and Leaflet measured it before it was.
    new ResizeObserver(() => map.invalidateSize()).observe(map.getContainer());
  }

  /** East of a point by so many metres. */
  function east(at, metres) {
    const degrees = metres / (111320 * Math.cos((at.lat * Math.PI) / 180));
    return L.latLng(at.lat, at.lng + degrees);
  }

  function handle(name, px) {
    const icon = L.divIcon({
      className: "",
      html: `<div data-drag="${name}"></div>`,
      iconSize: [px, px],
    });
    return L.marker([0, 0], { draggable: true, icon });
  }

  /** The chosen place: its point, the circle around it, and a handle on the circle's edge. */
  class Chosen {
    one = null;
    isHeld = false;
    /** When the last act was told; the page says up to when it has heard. */
    told = 0;
    circle = L.circle([0, 0], {
      radius: 1,
      interactive: false,
      className: "place-reach",
    });
    point = handle("position", 22);
    edge = handle("uncertainty", 18);
    layers = L.layerGroup([this.circle, this.point, this.edge]);

    constructor(map) {
      this.map = map;
      this.point.on("drag", () => this.put(this.point.getLatLng(), this.circle.getRadius()));
      this.edge.on("drag", () => {
        const wide = map.distance(this.circle.getLatLng(), this.edge.getLatLng());
        this.circle.setRadius(Math.max(10, Math.round(wide / 10) * 10));
      });
      for (const marker of [this.point, this.edge]) {
        marker.on("dragstart", () => (this.isHeld = true));
        marker.on("dragend", ({ noInertia: isTakenAway }) => {
          this.isHeld = false;
          // Leaflet ends a drag so when the marker goes: no hand has let go of it there.
          if (!isTakenAway) this.move(this.circle.getLatLng());
        });
      }
      map.on("click", ({ latlng }) => this.move(latlng));
    }

    /** Draw it as the page says, unless it says less than the hand has done since. */
    show(one) {
      const isSame = one.id === this.one?.id;
      if (isSame && (this.isHeld || one.heard < this.told)) return;
      this.one = one;
      if (!isSame || one.lat === null) this.layers.remove();
      if (one.lat === null) return;
      this.layers.addTo(this.map);
      this.put(L.latLng(one.lat, one.lon), one.metres);
      this.point.getElement().title = one.words.position;
      this.edge.getElement().title = one.words.uncertainty;
    }

    put(at, metres) {
      this.circle.setLatLng(at).setRadius(metres);
      this.point.setLatLng(at);
      this.edge.setLatLng(east(at, metres));
    }

    move(at) {
      const metres = this.map.hasLayer(this.layers) ? this.circle.getRadius() : this.one.metres;
      this.put(at, metres);
      this.tell({ lat: at.lat, lon: at.lng, metres });
    }

    /** Tell Streamlit, as st_folium tells of what was drawn on a map. */
    tell(act) {
      this.told = Date.now();
      const told = { ...act, of: this.one.id, at: this.told };
      this.map.fire("draw:created", { layerType: "act", layer: { toGeoJSON: () => told } });
    }
  }

  /** Every other place: a press chooses it. */
  class Marks {
    drawn = new Map();

    constructor(map, choose) {
      Object.assign(this, { map, choose });
    }

    show(every) {
      const ids = new Set(every.map(({ id }) => id));
      for (const [id, mark] of this.drawn) {
        if (ids.has(id)) continue;
        mark.remove();
        this.drawn.delete(id);
      }
      for (const { id, name, lat, lon } of every) {
        const mark = this.drawn.get(id) ?? this.made(id);
        mark.setLatLng([lat, lon]).setTooltipContent(escaped(`${name} · ${id}`));
      }
    }

    made(id) {
      const look = { className: "place-other", radius: 5, bubblingMouseEvents: false };
      const mark = L.circleMarker([0, 0], look).bindTooltip("").addTo(this.map);
      mark.on("click", () => this.choose(id));
      this.drawn.set(id, mark);
      return mark;
    }
  }

  let chosen, marks, looked;

  function paper(map, { ground: shapes, colours }) {
    lit(colours);
    ground(map, shapes);
    chosen = new Chosen(map);
    marks = new Marks(map, (id) => chosen.tell({ chosen: id }));
  }

  function places(_, { places: every, chosen: one, look }) {
    if (look && String(look) !== looked) {
      looked = String(look);
      // At once: who presses while the map still glides would drag it under the place.
      chosen.map.setView(look, chosen.map.getZoom(), { animate: false });
    }
    marks.show(every);
    chosen.show(one);
  }

  window.placeMarking = { paper, places };
})();
