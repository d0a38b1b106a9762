import { Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';

/** The connection was cut, or the form ends before its end: nobody's fault, and to be sent again. */
export class BrokenOff extends Error {}

/**
 * Hands on the first file of a form's field `file` while it arrives (RFC 7578); everything else in the form is
 * passed over. Whoever refuses it early reads no further, and then neither does this.
 *
 * @returns what `take` made of it, or null when the body is no form with such a file. Rejects with BrokenOff.
 */
export function withFormFile<T>(
  request: Request,
  take: (content: Readable) => Promise<T>,
): Promise<T | null> {
  const form = openForm(request.headers.get('content-type') ?? '');
  if (!form || !request.body) return Promise.resolve(null);
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  return new Promise((done, failed) => {
    let current: Readable | null = null;
    const breakOff = () => {
      const error = new BrokenOff();
      current?.destroy(error);
      failed(error);
    };
    form.on('file', (field, content) => {
      // One that is destroyed was given up by whoever takes it; in any other the form has broken off.
      content.on('error', () => content.destroyed || breakOff());
      if (field !== 'file' || current) return void content.resume();
      current = content;
      take(content)
        .then(done, failed)
        .finally(() => {
          // Read on into nothing, for as long as the server bears it: a connection that is cut loses the answer.
          body.unpipe(form);
          body.resume();
        });
    });
    form.on('finish', () => current ?? done(null));
    form.on('error', breakOff);
    body.on('error', breakOff);
    body.pipe(form);
  });
}

const LIMITS = { files: 5, fields: 20, fieldSize: 4096, parts: 25, headerPairs: 20 };

/** Null for a body that is no form, or one without a boundary. */
function openForm(contentType: string): BusboyInstance | null {
  if (!/^multipart\/form-data\b/i.test(contentType)) return null;
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: LIMITS });
  } catch {
    return null;
  }
}
