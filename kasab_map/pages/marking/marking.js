/** Places on the editor's map: the chosen one is dragged, and so is how sure its position is. */
(() => {
  const INK = "#1E2528";
  const EDGE = { color: "#8A9194", weight: 1, fillColor: "#FBFAF6", fillOpacity: 1 };
  const WATER = { color: "#B9C7CE", weight: 1, fillColor: "#DFE8EC", fillOpacity: 1 };
  const LOOKS = {
    land: EDGE,
    lakes: WATER,
    road: { color: "#B7AF9F", weight: 2, fill: false },
    border: { color: "#5E676B", weight: 1.5, dashArray: "6 3", fill: false },
  };

  /** Text as text: what a tooltip is given is read as a page. @param {string} text */
  function escaped(text) {
    const span = document.createElement("span");
    span.textContent = text;
    return span.innerHTML;
  }

  function ground(map, shapes) {
    map.getContainer().style.background = WATER.fillColor;
    for (const [name, shape] of Object.entries(shapes)) {
      L.geoJSON(shape, {
        interactive: false,
        style: LOOKS[name],
        // A label of the ground is no place.
        filter: (feature) => Boolean(feature.geometry) && feature.geometry.type !== "Point",
      }).addTo(map);
    }
    // The frame is as wide as its column, and Leaflet measured it before it was.
    new ResizeObserver(() => map.invalidateSize()).observe(map.getContainer());
  }

  function handle(at, name, look) {
    const icon = L.divIcon({
      className: "",
      html: `<div data-drag="${name}"></div>`,
      iconSize: look.size,
    });
    const marker = L.marker(at, { draggable: true, autoPan: true, icon, title: look.title });
    marker.on("add", () => Object.assign(marker.getElement().firstChild.style, look.style));
    return marker;
  }

  /** East of a point by so many metres. */
  function east(at, metres) {
    const degrees = metres / (111320 * Math.cos((at.lat * Math.PI) / 180));
    return L.latLng(at.lat, at.lng + degrees);
  }

  function chosen(group, { lat, lon, metres, words }) {
    const circle = L.circle([lat, lon], {
      radius: metres,
      interactive: false,
      color: INK,
      weight: 2,
      dashArray: "4 4",
      fillOpacity: 0.08,
    });
    const dot = { background: INK, border: "3px solid #FBFAF6", borderRadius: "50%" };
    const point = handle([lat, lon], "position", {
      size: [22, 22],
      title: words.position,
      style: { ...dot, width: "16px", height: "16px", boxShadow: "0 0 0 1px #1E2528" },
    });
    const edge = handle(east(point.getLatLng(), metres), "uncertainty", {
      size: [18, 18],
      title: words.uncertainty,
      style: { ...dot, width: "12px", height: "12px", background: "#FBFAF6", borderColor: INK },
    });
    point.on("drag", () => {
      circle.setLatLng(point.getLatLng());
      edge.setLatLng(east(point.getLatLng(), circle.getRadius()));
    });
    // Streamlit is told what a click on the map, or a circle drawn on it, would have told.
    point.on("dragend", () => group._map.fire("click", { latlng: point.getLatLng() }));
    edge.on("drag", () => {
      const wide = group._map.distance(point.getLatLng(), edge.getLatLng());
      circle.setRadius(Math.max(10, Math.round(wide / 10) * 10));
    });
    edge.on("dragend", () => {
      circle.options.radius = circle.getRadius();
      edge.setLatLng(east(point.getLatLng(), circle.getRadius()));
      group._map.fire("draw:created", { layerType: "circle", layer: circle });
    });
    for (const layer of [circle, point, edge]) layer.addTo(group);
  }

  function places(group, { places: every, chosen: one }) {
    for (const { id, name, lat, lon } of every) {
      L.circleMarker([lat, lon], { ...EDGE, color: INK, radius: 5, bubblingMouseEvents: false })
        .bindTooltip(escaped(`${name} · ${id}`))
        .addTo(group);
    }
    if (one) chosen(group, one);
  }

  window.placeMarking = { ground, places };
})();
