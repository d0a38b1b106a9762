import type { PhotoChoice } from './chosen-file';

export function choosePhotos(max: number): Promise<PhotoChoice> {
  return new Promise((answer) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = max > 1;
    input.dataset.purpose = 'photo';
    input.style.display = 'none';
    const end = (choice: PhotoChoice) => {
      answer(choice);
      input.remove();
    };
    input.onchange = () => {
      const files = Array.from(input.files ?? []).slice(0, max);
      if (files.length === 0) return end({ kind: 'cancelled' });
      const photos = files.map((file) => ({
        path: URL.createObjectURL(file),
        size: file.size,
        name: file.name,
        kind: 'photo' as const,
        raw: file,
      }));
      end({ kind: 'chosen', photos });
    };
    input.addEventListener('cancel', () => end({ kind: 'cancelled' }));
    document.body.appendChild(input);
    input.click();
  });
}
