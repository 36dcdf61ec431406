// Make the page: bundle script and style, put them and the licences of the libraries into the template, and write its two
// halves, before and behind the data, as C.  usage: node build.mjs OUTPUT.c
//
// The content security policy lets nothing run or load but what is in the page, by its hash.  Arrays of bytes and not
// strings, for a string of C has at least 4,095 characters and not many more.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const MARK = "@data@";

// Libraries that were built with rollup put their styles into the page when they start, which the policy forbids; page.css
// has what of them is needed.
const withoutStyles = {
  name: "without-styles",
  setup({ onLoad }) {
    onLoad({ filter: /(force-graph|float-tooltip)\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/^styleInject\(\w+\);$/gm, ""),
    }));
  },
};

/** Bundle a script or a style; returns its text and the files that went in. */
async function bundle(entry) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    plugins: [withoutStyles],
  });
  const text = result.outputFiles[0].text.trim();
  if (/<\/(script|style)/i.test(text)) throw new Error(`${entry}: its bundle would end its own element`);
  return { text, files: Object.keys(result.metafile.inputs) };
}

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The folder of the package that a file belongs to, or nothing for our own. */
const packageOf = (file) => /^node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0];

/** The text of a package's licence, by any of its usual names. */
function licence(folder) {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  for (const name of ["LICENSE", "LICENSE.md", "LICENSE.txt", "license", "LICENCE"])
    try {
      return `${about.name} ${about.version} (${about.license})\n\n${readFileSync(join(folder, name), "utf8").trim()}`;
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  return `${about.name} ${about.version} (${about.license})`;
}

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Write a part of the page as the bytes of a constant. */
function array(name, text) {
  const lines = [];
  const bytes = [...Buffer.from(text)];
  for (let at = 0; at < bytes.length; at += 32) lines.push(bytes.slice(at, at + 32).join(","));
  return `static const unsigned char ${name}_bytes[] = {\n${lines.join(",\n")}};\n`
    + `const PagePart ${name} = {${name}_bytes, sizeof ${name}_bytes};\n`;
}

const script = await bundle("page.js");
const style = await bundle("page.css");
const packages = [...new Set(script.files.map(packageOf).filter(Boolean))].sort();
const parts = {
  "@policy@": `default-src 'none'; script-src ${hash(script.text)}; style-src ${hash(style.text)}; img-src data:; `
    + "base-uri 'none'; form-action 'none'",
  "@style@": style.text,
  "@script@": script.text,
  "@licences@": escape(packages.map(licence).join("\n\n\n")),
};
const page = readFileSync("page.html", "utf8").replace(/@(policy|style|script|licences)@/g, (name) => parts[name]);
const [head, tail] = page.split(MARK);
writeFileSync(process.argv[2], `#include "graph/page.h"\n\n${array("page_head", head)}${array("page_tail", tail)}`);
