// What a reader does with the page, in headless Chromium.  It is opened once, for that takes longest, and shows all when a
// test begins.  No test waits for time to pass; each waits for what must come.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { chromium } from "playwright-core";

const PAGE = `file://${process.cwd()}/graph.html`;
const LIMIT = 120_000; // ms: a busy machine is no failure
let browser, page;
const problems = [], requests = [];

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"], timeout: LIMIT });
  await open();
});

after(() => browser?.close());

async function open() {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  page = await context.newPage();
  page.setDefaultTimeout(LIMIT);
  page.on("console", (message) => message.text().includes("willReadFrequently") || problems.push(message.text())); // by coloured()
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(PAGE);
}

beforeEach(async () => {
  await page.click('button[type="reset"]');
  await untilCounts("6 edges");
  await page.focus("#graph");
  await page.keyboard.press("Escape");
});

const counts = () => page.textContent("#counts");
const untilCounts = (text) => page.waitForFunction((wanted) => document.querySelector("#counts").textContent.startsWith(wanted), text);

/** Count the pixels of the drawing that have a colour, and not only grey. */
const coloured = () => page.evaluate(() => {
  const canvas = document.querySelector("#graph canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3] > 200 && Math.max(data[i], data[i + 1], data[i + 2]) - Math.min(data[i], data[i + 1], data[i + 2]) > 60) count++;
  return count;
});

async function untilDrawn() {
  while (await coloured() < 500) await page.evaluate(() => new Promise(requestAnimationFrame));
}

test("actors and edges are drawn", async () => {
  await untilDrawn();
  assert.equal(await counts(), "6 edges, 11 actors");
});

test("a kind that is taken away changes the counts, and all come back", async () => {
  await page.uncheck('input[value="verbal conflict"]');
  assert.equal(await counts(), "2 of 6 edges, 4 of 11 actors");
  await page.click('button[type="reset"]');
  await untilCounts("6 edges");
});

test("sliders keep what lies between them", async () => {
  await page.evaluate(() => {
    const to = document.querySelector("#to");
    to.value = 1;
    to.dispatchEvent(new Event("input", { bubbles: true }));
  });
  assert.equal(await counts(), "1 of 6 edges, 2 of 11 actors");
  assert.equal(await page.textContent("#to-day"), "2024-03-01");
});

test("a status keeps its edges", async () => {
  await page.uncheck('input[value="asserted"]');
  assert.match(await page.textContent("#record"), /Israel attacked Syria reported/);
});

test("search finds by what texts called an actor, and shows its record", async () => {
  await page.keyboard.press("/");
  await page.keyboard.type("ankar");
  await page.keyboard.press("Enter");
  const record = await page.textContent("#record");
  assert.match(record, /Türkiye/);
  assert.match(record, /In texts.*Ankara/);
  assert.match(record, /What it did/);
});

test("search without case and accents", async () => {
  await page.fill("#search", "TURKIYE");
  assert.match(await page.textContent("#found"), /Türkiye/);
});

test("an edge shows its sentences, marked", async () => {
  await page.click('#record .edge:has-text("accused")');
  assert.deepEqual(await page.$$eval("#record li:first-child mark", (marks) => marks.map((mark) => [mark.className, mark.textContent])),
    [["source", "Ankara"], ["trigger", "accused"], ["target", "YPG"]]);
  assert.match(await page.textContent("#record"), /2 sentences/);
  assert.match(await page.textContent("#record"), /wire-2, 2024-03-01/);
});

test("marks are right behind letters of four bytes", async () => {
  await page.click('#record .edge:has-text("Greece")');
  assert.equal(await page.textContent("#record mark.target"), "Cyprus");
});

test("who claims something is told", async () => {
  await page.click('#record .edge:has-text("Israel")');
  assert.match(await page.textContent("#record"), /reported by Hakan Fidan/);
});

test("a click on an actor in the drawing shows its record", async () => {
  await untilDrawn();
  await page.fill("#search", "Germany");
  await page.press("#search", "Enter");
  await page.keyboard.press("Escape");
  const box = await page.locator("#graph").boundingBox();
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (let tries = 0; tries < 100; tries++) {
    await page.mouse.click(at.x, at.y);
    if (/Edges2 edges/.test(await page.textContent("#record"))) break;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  assert.equal(await page.textContent("#record h2"), "Germany");
});

test("only one actor's edges", async () => {
  await page.fill("#search", "Germany");
  await page.press("#search", "Enter");
  await page.click('button:has-text("Only edges of this actor")');
  assert.equal(await counts(), "2 of 6 edges, 3 of 11 actors");
  await page.click('button:has-text("All again")');
  assert.match(await counts(), /^6 edges/);
});

test("the list is used by keyboard, and Escape goes back", async () => {
  await page.focus("#record .edge");
  await page.keyboard.press("Enter");
  assert.match(await page.textContent("#record"), /Status/);
  await page.keyboard.press("Escape");
  assert.match(await page.textContent("#record"), /Strongest edges/);
});

test("a script in a name or a sentence is text", async () => {
  await page.click('#record .edge:has-text("League")');
  assert.match(await page.textContent("#record h2"), /<script>document\.title='broken'<\/script> League/);
  assert.match(await page.textContent("#record .sentence"), /<img src=x onerror/);
  assert.notEqual(await page.title(), "broken");
  assert.equal(await page.$$eval("#record img, #record script", (found) => found.length), 0);
});

test("dark where the system is, and after a switch", async () => {
  const untilTheme = (theme) => page.waitForSelector(`html[data-theme="${theme}"]`);
  await page.emulateMedia({ colorScheme: "dark" });
  await untilTheme("dark");
  await page.click("#theme");
  await untilTheme("light");
});

test("nothing is wider than a phone", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  await page.setViewportSize({ width: 1200, height: 800 });
});

test("all that can be used has a name", async () => {
  const nameless = await page.$$eval("button, input, select, [role]", (found) => found
    .filter((one) => !one.textContent.trim() && !one.getAttribute("aria-label") && !one.labels?.length).map((one) => one.outerHTML));
  assert.deepEqual(nameless.filter((html) => !html.includes('id="counts"')), []);
});

test("in all this nothing was complained of and nothing asked for", () => {
  assert.deepEqual(problems, []);
  assert.deepEqual(requests.filter((url) => url !== PAGE && !url.startsWith("data:")), []);
});
