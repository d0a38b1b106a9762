import type { Sheet } from './sheet';

/** The bytes of the file, once the sheet has been ended; ask before the first page is drawn. */
export function collect({ doc }: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}
