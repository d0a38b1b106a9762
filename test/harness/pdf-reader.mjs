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
function shapesOf(paths) {
  const only = (...kinds) => paths.filter(([parts]) => parts.every((part) => kinds.includes(part)));
  const fours = (numbers) =>
    Array.from({ length: numbers.length / 4 }, (_, index) => numbers.slice(4 * index, 4 * index + 4));
  return {
    rectangles: only(OPS.rectangle).flatMap(([, numbers]) => fours(numbers)),
    strokes: only(OPS.moveTo, OPS.lineTo).map(([, numbers]) => numbers),
  };
}

const { info } = await pdf.getMetadata();
console.log(JSON.stringify({ title: info.Title, author: info.Author, created: info.CreationDate, pages }));
