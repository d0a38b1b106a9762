import { loadQrReader, type QrReader } from './qr-reader';
import type { CameraHearer, CameraStart, ScanResult } from './scan-result';

type VideoHost = { appendChild(node: Node): unknown };
/** Not in the types of TypeScript's DOM: https://w3c.github.io/mediacapture-image/#torch */
type Torch = { torch?: boolean };

const PAUSE_MS = 150;
/** Some phones tell what a camera can do only once its picture has come. */
const FIRST_PICTURE_MS = 2_000;

export function canScanLive(): 'native' | 'video' | 'none' {
  // Absent on plain http, whatever its type says.
  return (navigator.mediaDevices as MediaDevices | undefined) ? 'video' : 'none';
}

export async function scanFromCamera(): Promise<ScanResult> {
  return { kind: 'unsupported' };
}

/** Shows the camera inside `host` and looks for a code until it is stopped. */
export async function startCameraScan(host: unknown, hearer: CameraHearer): Promise<CameraStart> {
  if (canScanLive() === 'none') return { kind: 'unsupported' };
  const [stream, reader] = await Promise.all([cameraStream(), loadQrReader().catch(() => undefined)]);
  if (typeof stream === 'string') return { kind: stream };
  if (!reader) {
    // Its part of the app could not be fetched: without a signal digits can still be typed.
    for (const each of stream.getTracks()) each.stop();
    return { kind: 'unsupported' };
  }
  const video = showIn(host as VideoHost, stream);
  const looking = keepLooking(reader, video, hearer.onText);
  const [track] = stream.getVideoTracks();
  track?.addEventListener('ended', () => hearer.onLost());
  const stop = () => {
    looking.end();
    for (const each of stream.getTracks()) each.stop();
    video.remove();
  };
  await firstPicture(video);
  const light = track && lampOf(track);
  return { kind: 'running', stop, ...(light && { light }) };
}

/** A code in a picture that the person chooses; `wanted` tells ours from another that lies beside it. */
export async function scanFromPhoto(wanted: (text: string) => boolean): Promise<ScanResult> {
  const file = await chooseFile();
  if (!file) return { kind: 'cancelled' };
  try {
    const [reader, photo] = await Promise.all([loadQrReader(), createImageBitmap(file)]);
    const text = await reader.photo(photo, wanted);
    photo.close();
    return text === undefined ? { kind: 'not-found' } : { kind: 'text', text };
  } catch {
    // No picture at all, or one that the phone has no memory for.
    return { kind: 'not-found' };
  }
}

async function cameraStream(): Promise<MediaStream | 'denied' | 'unsupported' | 'busy'> {
  const video = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 960 } };
  try {
    return await navigator.mediaDevices.getUserMedia({ video, audio: false });
  } catch (error) {
    const { name } = error as DOMException;
    if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'unsupported';
    return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'denied';
  }
}

function showIn(host: VideoHost, stream: MediaStream): HTMLVideoElement {
  const video = document.createElement('video');
  video.setAttribute('playsinline', '');
  video.muted = true;
  video.srcObject = stream;
  video.style.cssText = 'width:100%;height:100%;object-fit:cover;display:block';
  host.appendChild(video);
  // A camera that is stopped at once ends its playing; nothing is to be done about it.
  void video.play().catch(() => undefined);
  return video;
}

/** One look after the other, never two at once: a slow phone simply looks less often. */
function keepLooking(
  reader: QrReader,
  video: HTMLVideoElement,
  onText: (text: string) => void,
): { end: () => void } {
  let going = true;
  void (async () => {
    for (let count = 0; going; count += 1) {
      const text = await reader.frame(video, count);
      if (going && text !== undefined) onText(text);
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  })();
  return {
    end: () => {
      going = false;
    },
  };
}

function firstPicture(video: HTMLVideoElement): Promise<void> {
  if (video.readyState >= video.HAVE_CURRENT_DATA) return Promise.resolve();
  return new Promise((done) => {
    video.addEventListener('loadeddata', () => done(), { once: true });
    setTimeout(done, FIRST_PICTURE_MS);
  });
}

function lampOf(track: MediaStreamTrack): ((on: boolean) => Promise<boolean>) | undefined {
  // Absent in older browsers, whatever its type says.
  const able = (track as Partial<MediaStreamTrack>).getCapabilities?.() as Torch | undefined;
  if (!able?.torch) return undefined;
  return async (on) => {
    try {
      await track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
      return true;
    } catch {
      return false;
    }
  };
}

function chooseFile(): Promise<File | undefined> {
  return new Promise((chosen) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.dataset.purpose = 'scan';
    input.style.display = 'none';
    input.onchange = () => {
      chosen(input.files?.[0]);
      input.remove();
    };
    input.addEventListener('cancel', () => {
      chosen(undefined);
      input.remove();
    });
    document.body.appendChild(input);
    input.click();
  });
}
