import type { ChosenPhoto } from './chosen-photo';
import { absolute, type NetworkAnswer, parsedBody } from './network-answer';
import type { UploadOrder } from './upload-order';

/** fetch tells no progress of what goes up, so this is the one place with XMLHttpRequest. */
export function upload(order: UploadOrder): Promise<NetworkAnswer> {
  return new Promise((answer) => {
    const call = new XMLHttpRequest();
    call.open('POST', absolute(order.url));
    for (const [name, value] of Object.entries(order.headers ?? {})) call.setRequestHeader(name, value);
    call.timeout = 60_000;
    call.upload.onprogress = ({ loaded, total }) => {
      if (total > 0) order.onProgress?.(Math.round((loaded / total) * 100));
    };
    call.onload = () => answer({ kind: 'answer', status: call.status, body: parsedBody(call.responseText) });
    call.onerror = () => answer({ kind: 'offline' });
    call.ontimeout = () => answer({ kind: 'timeout' });
    call.onabort = () => answer({ kind: 'interrupted' });
    call.send(formOf(order));
  });
}

export async function uploadToCloud(
  _file: ChosenPhoto,
  _cloudPath: string,
  _onProgress?: (percent: number) => void,
): Promise<NetworkAnswer> {
  return { kind: 'offline' };
}

function formOf({ file, field = 'file', form = {} }: UploadOrder): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) data.append(name, value);
  if (file.raw) data.append(field, file.raw, file.name);
  return data;
}
