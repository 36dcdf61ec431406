// Names in the drawing: the strongest actors first, and none over another.
const FONT = "system-ui, sans-serif";
const MOST = 160;     // names in a picture
const TESTED = 1500;  // actors looked at for them
const PADDING = 3;

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The places a label may have: on its point, or below, above, right and left of what has a radius there. */
function placesOf({ x, y, reach, size }, width) {
  if (!reach) return [{ x, y }];
  const down = reach + size / 2 + PADDING, aside = reach + width / 2 + 2 * PADDING;
  return [{ x, y: y + down }, { x, y: y - down }, { x: x + aside, y }, { x: x - aside, y }];
}

/** Draw a text in a halo of paper, where there is room for it; `taken` are the boxes that are. */
function drawText(context, label, taken, colors) {
  const { text, size, weight } = label;
  context.font = `${weight} ${size}px ${FONT}`;
  const width = context.measureText(text).width;
  const boxAt = ({ x, y }) => ({ left: x - width / 2 - PADDING, right: x + width / 2 + PADDING, top: y - size / 2 - 1, bottom: y + size / 2 + 1 });
  const { clientWidth: right, clientHeight: bottom } = context.canvas;
  const isInside = (box) => box.left >= 0 && box.top >= 0 && box.right <= right && box.bottom <= bottom;
  const isFree = (box) => isInside(box) && !taken.some((other) => overlap(box, other));
  const place = placesOf(label, width).find((at) => isFree(boxAt(at)));
  if (!place) return false;
  const { x, y } = place;
  taken.push(boxAt(place));
  context.lineWidth = 4;
  context.strokeStyle = colors.paper;
  context.strokeText(text, x, y);
  context.fillStyle = colors.ink;
  context.fillText(text, x, y);
  return true;
}

/** Draw labels: [{text, x, y, reach, size, weight}], the most important first; `taken` are boxes to keep free. */
export function drawLabels(context, labels, colors, taken = []) {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  let drawn = 0;
  for (const label of labels.slice(0, TESTED)) {
    if (drawn === MOST) break;
    if (drawText(context, label, taken, colors)) drawn++;
  }
}
