import { useRef, useState } from 'react';
import type { FileId } from '@/domain/ids';
import type { ChosenPhoto } from '@/miniprogram/platform/chosen-file';
import { choosePhotos } from '@/miniprogram/platform/photo';
import { randomId } from '@/miniprogram/platform/random-id';
import { dropPhoto, sendPhoto } from '@/miniprogram/stores/form-photos';
import { keptPicture } from '@/miniprogram/stores/kept-picture';
import { useTexts } from '@/miniprogram/texts';
import { errorWords } from '@/miniprogram/wording/error';
import { showToast } from '../toast';

interface Attached {
  readonly id: string;
  readonly src: string;
  readonly state: 'ready' | 'uploading' | 'failed';
  readonly progress: number;
  readonly photo?: ChosenPhoto;
  readonly fileId?: FileId;
}

export interface Photos {
  readonly list: readonly Attached[];
  readonly max: number;
  /** Of those that have arrived, in their order. */
  readonly fileIds: readonly FileId[];
  readonly uploading: boolean;
  readonly add: () => void;
  readonly remove: (id: string) => void;
  readonly retry: (id: string) => void;
  readonly clear: () => void;
}

/**
 * Photos of a form, each uploaded as soon as it is chosen. `kept` are those of a draft from an earlier sitting;
 * `keep` is told which have arrived whenever that changes, so that the draft can hold them.
 */
export function usePhotos(
  max = 9,
  kept: readonly FileId[] = [],
  keep: (fileIds: readonly FileId[]) => void = () => undefined,
): Photos {
  const t = useTexts();
  const [list, setList] = useState<readonly Attached[]>(() => kept.map(standIn));
  const latest = useRef(list);
  const set = (next: readonly Attached[]) => {
    const before = arrived(latest.current);
    latest.current = next;
    setList(next);
    const fileIds = arrived(next);
    if (fileIds.join() !== before.join()) keep(fileIds);
  };
  const change = (id: string, part: Partial<Attached>) =>
    set(latest.current.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const send = async (id: string, photo: ChosenPhoto) => {
    change(id, { state: 'uploading', progress: 0 });
    const sent = await sendPhoto(photo, (progress) => change(id, { progress }));
    if (sent.ok) return change(id, { state: 'ready', fileId: sent.data });
    change(id, { state: 'failed' });
    showToast(errorWords(t, sent.error), 'cinnabar');
  };
  const add = async () => {
    const choice = await choosePhotos(max - latest.current.length);
    if (choice.kind === 'denied') showToast(t.shared.photosDenied, 'cinnabar');
    if (choice.kind !== 'chosen') return;
    const more = choice.photos.map((photo) => ({ ...fresh(photo), photo }));
    set([...latest.current, ...more]);
    for (const { id, photo } of more) void send(id, photo);
  };
  return {
    list,
    max,
    fileIds: arrived(list),
    uploading: list.some(({ state }) => state === 'uploading'),
    add: () => void add(),
    remove: (id) => {
      const gone = latest.current.find((one) => one.id === id)?.fileId;
      if (gone) dropPhoto(gone);
      set(latest.current.filter((one) => one.id !== id));
    },
    retry: (id) => {
      const photo = latest.current.find((one) => one.id === id)?.photo;
      if (photo) void send(id, photo);
    },
    clear: () => set([]),
  };
}

function arrived(list: readonly Attached[]): FileId[] {
  return list.flatMap(({ fileId }) => (fileId ? [fileId] : []));
}

function fresh(photo: ChosenPhoto): Attached {
  return { id: randomId(), src: photo.path, state: 'uploading', progress: 0 };
}

function standIn(fileId: FileId): Attached {
  return { id: fileId, src: keptPicture, state: 'ready', progress: 100, fileId };
}
