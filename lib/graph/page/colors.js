// Light and dark.  The colours of relations and actors are the ones of the pictures, made for white paper; on a dark page
// they are mixed with white until they are as far from it.

const DARK_MIX = 0.42;

const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

function lighten(color) {
  const mixed = channels(color).map((channel) => Math.round(channel + (255 - channel) * DARK_MIX));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Set up the switch; returns what the colours are now.  `changed` is called after a switch. */
export function setUpColors(graph, button, changed) {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  const isDark = () => (chosen ?? (system.matches ? "dark" : "light")) === "dark";
  const tone = (color) => (isDark() ? lighten(color) : color);
  const apply = () => {
    root.dataset.theme = isDark() ? "dark" : "light";
    graph.classes.forEach(({ color }, i) => root.style.setProperty(`--kind-${i}`, tone(color)));
  };
  const change = () => {
    apply();
    changed();
  };
  button.addEventListener("click", () => {
    chosen = isDark() ? "light" : "dark";
    change();
  });
  system.addEventListener("change", change);
  apply();
  return {
    tone,
    get ink() { return isDark() ? "#e8eaed" : "#1b1f24"; },
    get paper() { return isDark() ? "#14171c" : "#ffffff"; },
  };
}
