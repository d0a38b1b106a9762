import { act } from '@testing-library/react';
import type { FileId } from '@/domain/ids';
import type { PageDoor } from './page-door';

type Load = { onload?: () => void; status: number; responseText: string };

/**
 * Photos for a page under test: the browser's own file input is filled as a person would, and the bytes go nowhere.
 * Each photo arrives as `fileId`.
 */
export function carryPhotos(door: PageDoor, fileId: FileId): { choose: (name: string) => Promise<void> } {
  const ticket = { fileId, upload: { by: 'post', url: '/files/up', maxBytes: 10_000_000 } };
  door.answers = { ...door.answers, 'file.ticket': ticket };
  globalThis.URL.createObjectURL = () => 'blob:photo';
  jest.spyOn(globalThis, 'XMLHttpRequest').mockImplementation(arriving as never);
  return {
    choose: async (name) => {
      const input = document.querySelector<HTMLInputElement>('input[data-purpose="photo"]');
      if (!input) throw new Error('no photo is asked for');
      const files = [new File(['photo'], name, { type: 'image/jpeg' })];
      Object.defineProperty(input, 'files', { value: files });
      input.dispatchEvent(new Event('change'));
      await act(() => new Promise((done) => setTimeout(done, 20)));
    },
  };
}

/** The server took the bytes. */
function arriving(): Load & Record<string, unknown> {
  const call: Load & Record<string, unknown> = {
    upload: {},
    status: 200,
    responseText: JSON.stringify({ ok: true, data: {} }),
    open: () => undefined,
    setRequestHeader: () => undefined,
    send: () => setTimeout(() => call.onload?.(), 0),
  };
  return call;
}
