import type { ChosenFile } from './chosen-file';
import { type FileChoice, fileEndings, kindByName } from './file-choice';

/** PDF and sound files from this device. */
export function chooseFiles(max: number): Promise<FileChoice> {
  return new Promise((answer) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = fileEndings.map((ending) => `.${ending}`).join();
    input.multiple = max > 1;
    input.style.display = 'none';
    const end = (choice: FileChoice) => {
      answer(choice);
      input.remove();
    };
    input.onchange = () => {
      const all = Array.from(input.files ?? []).slice(0, max);
      const files = all.flatMap((raw): ChosenFile[] => {
        const kind = kindByName(raw.name);
        return kind ? [{ path: URL.createObjectURL(raw), size: raw.size, name: raw.name, kind, raw }] : [];
      });
      end(
        all.length === 0
          ? { kind: 'cancelled' }
          : { kind: 'chosen', files, others: all.length - files.length },
      );
    };
    input.addEventListener('cancel', () => end({ kind: 'cancelled' }));
    document.body.appendChild(input);
    input.click();
  });
}
