import { act } from '@testing-library/react';
import type { FileId } from '@/domain/ids';
import type { PageDoor } from './page-door';

/**
 * Photos for a page under test: the browser's own file input is filled as a person would, and the door takes the bytes.
 * Each photo arrives as `fileId`.
 */
export function carryPhotos(door: PageDoor, fileId: FileId): { choose: (name: string) => Promise<void> } {
  const ticket = {
    fileId,
    upload: { by: 'post', url: '/files/up', maxBytes: 10_000_000, chunkBytes: 262_144 },
  };
  door.answers = { ...door.answers, 'file.ticket': ticket };
  globalThis.URL.createObjectURL = () => 'blob:photo';
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
