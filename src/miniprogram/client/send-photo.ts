import type { UploadTarget } from '@/contract/answers';
import type { FileId } from '@/domain/ids';
import type { ChosenPhoto } from '@/miniprogram/platform/chosen-photo';
import type { NetworkAnswer } from '@/miniprogram/platform/network-answer';
import { upload, uploadToCloud } from '@/miniprogram/platform/upload';
import { call, readAnswer } from './call';
import { type Called, failed } from './called';

/** Sends one photo's bytes past the operations and answers with the id that a filing or a message names. */
export async function sendPhoto(
  photo: ChosenPhoto,
  onProgress: (percent: number) => void = () => undefined,
): Promise<Called<FileId>> {
  const ticket = await call('file.ticket', {
    name: photo.name.slice(-100),
    ...(photo.size > 0 ? { size: photo.size } : {}),
  });
  if (!ticket.ok) return ticket;
  const { fileId, upload: target } = ticket.data;
  if (photo.size > target.maxBytes) return failed('file.too_large', { limit: target.maxBytes });
  const sent = await sendBytes(photo, target, onProgress);
  return sent.ok ? { ok: true, data: fileId } : sent;
}

async function sendBytes(
  photo: ChosenPhoto,
  target: UploadTarget,
  onProgress: (percent: number) => void,
): Promise<Called<unknown>> {
  if (target.by === 'cloud') return stored(await uploadToCloud(photo, target.cloudPath, onProgress));
  return readAnswer(await upload({ url: target.url, file: photo, onProgress }));
}

/** WeChat's storage answers in its own words: any answer means that the bytes are there. */
function stored(answer: NetworkAnswer): Called<unknown> {
  return answer.kind === 'answer' ? { ok: true, data: undefined } : readAnswer(answer);
}
