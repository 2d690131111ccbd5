// The text of a PDF as pdf.js gives it, as its viewer copies it: `node pdfjs.mjs FILE`. PDFJS is the folder of pdfjs-dist.
import fs from "fs";
import path from "path";
import { pathToFileURL } from "url";

const base = path.resolve(process.env.PDFJS);
const { getDocument } = await import(pathToFileURL(path.join(base, "legacy/build/pdf.mjs")));
const data = new Uint8Array(fs.readFileSync(process.argv[2]));
const fonts = path.join(base, "standard_fonts") + "/";
const pdf = await getDocument({ data, verbosity: 0, standardFontDataUrl: fonts }).promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent();
  pages.push(content.items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
}
process.stdout.write(pages.join("\n"));
