// node test/harness/pdf-reader.mjs <file>: prints a PDF's pages as JSON, read by Mozilla's reader, which is an ES module.
import { readFileSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const file = process.argv[2];
const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const { fnArray, argsArray } = await page.getOperatorList();
  pages.push({
    // From the head of the page, like everything that the paper engine reckons with.
    items: items.map(({ str, transform }) => ({
      text: str,
      x: transform[4],
      y: page.view[3] - transform[5],
    })),
    images: fnArray.filter((operation) => operation === OPS.paintImageXObject).length,
    ...shapesOf(argsArray.filter((_, index) => fnArray[index] === OPS.constructPath)),
  });
}
/** How many coordinates each part of a path takes. */
function sizeOf(part) {
  if (part === OPS.curveTo) return 6;
  if (part === OPS.rectangle || part === OPS.curveTo2 || part === OPS.curveTo3) return 4;
  return part === OPS.closePath ? 0 : 2;
}

function shapesOf(paths) {
  const rectangles = [];
  let curves = 0;
  for (const [parts, coordinates] of paths) {
    let at = 0;
    for (const part of parts) {
      if (part === OPS.curveTo) curves += 1;
      if (part === OPS.rectangle) rectangles.push(coordinates.slice(at, at + 4));
      at += sizeOf(part);
    }
  }
  return { rectangles, curves };
}

const { info } = await pdf.getMetadata();
console.log(JSON.stringify({ title: info.Title, author: info.Author, created: info.CreationDate, pages }));
