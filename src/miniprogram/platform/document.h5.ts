import type { DocumentAnswer, DocumentOrder } from './document-order';
import { absolute } from './network-answer';

/** Fetches a PDF first, so that a link that has run out is an answer and no page full of JSON. */
export async function openDocument({ link, name }: DocumentOrder): Promise<DocumentAnswer> {
  const address = absolute(link);
  const response = await fetch(address).catch(() => undefined);
  if (!response) return 'offline';
  if (!response.ok) return response.status >= 500 ? 'failed' : 'gone';
  const file = await response.blob().catch(() => undefined);
  if (!file) return 'offline';
  // WeChat's own browser ignores downloads, but shows the file at its address.
  if (/MicroMessenger/i.test(navigator.userAgent)) {
    location.assign(address);
    return 'opened';
  }
  return download(file, name);
}

/** A PDF that came with an answer, in base64: it is kept nowhere, so there is no address at which to show it. */
export async function openPdfBytes(name: string, base64: string): Promise<'opened' | 'saved' | 'failed'> {
  // WeChat's own browser ignores downloads.
  if (/MicroMessenger/i.test(navigator.userAgent)) return 'failed';
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return download(new Blob([bytes], { type: 'application/pdf' }), name);
}

function download(file: Blob, name: string): 'saved' {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(file);
  anchor.download = `${name.replace(/[\\/:*?"<>|]/g, ' ')}.pdf`;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
  return 'saved';
}
