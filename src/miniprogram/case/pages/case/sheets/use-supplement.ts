import { useState } from 'react';
import type { FileId } from '@/domain/ids';
import { showToast } from '@/miniprogram/components/toast';
import { useTold } from '@/miniprogram/components/told';
import type { ChosenPhoto } from '@/miniprogram/platform/chosen-file';
import { choosePhotos } from '@/miniprogram/platform/photo';
import { randomId } from '@/miniprogram/platform/random-id';
import { doCommand } from '@/miniprogram/stores/case-store';
import { sendPhoto } from '@/miniprogram/stores/form-photos';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { errorWords } from '@/miniprogram/wording/error';
import type { ShownCase } from '../use-case';

interface Attached {
  readonly id: string;
  readonly photo: ChosenPhoto;
  readonly state: 'ready' | 'uploading' | 'failed';
  readonly progress: number;
  readonly fileId?: FileId;
}

export function useSupplement(page: ShownCase) {
  const t = useCaseTexts();
  const [text, setText] = useState('');
  const { attached, add, remove, retry } = useAttached();
  const isStaff = page.view.you.role !== 'party';
  const telling = useTold(isStaff);
  const intent = useIntent(
    (commandId, said: string, files: readonly FileId[]) =>
      doCommand(
        page.caseId,
        { type: 'supplement', text: said, files: [...files], ...telling.beside },
        commandId,
      ),
    ['supplement'],
  );
  const send = async () => {
    const files = attached.flatMap(({ fileId }) => (fileId ? [fileId] : []));
    if (!(await intent.run(text, files))) return;
    page.closeSheet();
    showToast(t.caseFile.supplement.done);
  };
  return {
    isStaff,
    telling,
    text,
    setText,
    asked: [...page.steps].reverse().find((entry) => entry.type === 'supplement.asked')?.text,
    photos: attached.map(({ id, photo, state, progress }) => ({ id, src: photo.path, state, progress })),
    photoLabel: t.shared.photo,
    add,
    remove,
    retry,
    uploading: attached.some(({ state }) => state === 'uploading'),
    empty: text.trim() === '',
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    send,
  };
}

function useAttached() {
  const t = useCaseTexts();
  const [attached, setAttached] = useState<readonly Attached[]>([]);
  const change = (id: string, part: Partial<Attached>) =>
    setAttached((list) => list.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const upload = async (id: string, photo: ChosenPhoto) => {
    change(id, { state: 'uploading', progress: 0 });
    const sent = await sendPhoto(photo, (progress) => change(id, { progress }));
    if (sent.ok) return change(id, { state: 'ready', fileId: sent.data });
    change(id, { state: 'failed' });
    showToast(errorWords(t, sent.error), 'cinnabar');
  };
  const add = async () => {
    const choice = await choosePhotos(9 - attached.length);
    if (choice.kind === 'denied') showToast(t.shared.photosDenied, 'cinnabar');
    if (choice.kind !== 'chosen') return;
    const more = choice.photos.map((photo) => ({
      id: randomId(),
      photo,
      state: 'uploading' as const,
      progress: 0,
    }));
    setAttached((list) => [...list, ...more]);
    for (const { id, photo } of more) void upload(id, photo);
  };
  const retry = (id: string) => {
    const one = attached.find((held) => held.id === id);
    if (one) void upload(id, one.photo);
  };
  return {
    attached,
    add,
    retry,
    remove: (id: string) => setAttached((list) => list.filter((one) => one.id !== id)),
  };
}
