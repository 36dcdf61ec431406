// Elements of the page.  Text goes in as text and never as HTML, for names and sentences come from anywhere.

/** The element with an id. */
export const find = (id) => document.getElementById(id);

/** Make an element with properties, or attributes where their names have a hyphen, and with what stands in it. */
export function make(tag, properties = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...content);
  return element;
}

/** "1 edge", "1,200 edges". */
export const amount = (count, word) => `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;

/** "armed_group" as people write it. */
export const spell = (word) => word.replace(/_/g, " ");
