import { LIMITS } from '@/contract/fields';
import { showToast } from '@/miniprogram/components/toast';
import { chooseFiles } from '@/miniprogram/platform/choose-files';
import type { ChosenFile } from '@/miniprogram/platform/chosen-file';
import { choosePhotos } from '@/miniprogram/platform/photo';
import type { RoomKey } from '@/miniprogram/stores/held-case';
import { staysOpen } from '@/miniprogram/stores/lock-store';
import { addChosen, chosenOf } from '@/miniprogram/talk/chosen';
import { limitOf, taken } from '@/miniprogram/talk/chosen-limits';
import { useTalkTexts } from '@/miniprogram/talk/texts';

const mebibyte = 1024 * 1024;

/** Adds photos and files to what is being written; whatever cannot be added is said at once. */
export function useChoosing(caseId: string, key: RoomKey) {
  const { shared, writing: words } = useTalkTexts();
  const room = () => LIMITS.filesPerMessage - chosenOf(caseId, key).length;
  const add = (chosen: readonly ChosenFile[]) => {
    const { files, large, isOver } = taken(chosen, room());
    if (large) showToast(words.tooLarge(large.name, limitOf(large) / mebibyte), 'cinnabar');
    else if (isOver) showToast(words.fullOfFiles(LIMITS.filesPerMessage), 'cinnabar');
    addChosen(caseId, key, files);
  };
  const photos = async () => {
    const choice = await staysOpen(choosePhotos(Math.max(1, room())));
    if (choice.kind === 'denied') showToast(shared.photosDenied, 'cinnabar');
    if (choice.kind === 'chosen') add(choice.photos);
  };
  const files = async () => {
    const choice = await staysOpen(chooseFiles(Math.max(1, room())));
    if (choice.kind === 'unsupported') showToast(words.filesUnsupported, 'cinnabar');
    if (choice.kind !== 'chosen') return;
    if (choice.others > 0) showToast(words.othersRefused, 'cinnabar');
    add(choice.files);
  };
  return { photos: () => void photos(), files: () => void files() };
}
