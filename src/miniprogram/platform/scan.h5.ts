import type { ScanResult } from './scan-result';

type Decode = (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
type VideoHost = { appendChild(node: Node): unknown };

export function canScanLive(): 'native' | 'video' | 'none' {
  // Absent on plain http, whatever its type says.
  return (navigator.mediaDevices as MediaDevices | undefined) ? 'video' : 'none';
}

export async function scanFromCamera(): Promise<ScanResult> {
  return { kind: 'unsupported' };
}

/**
 * Shows the camera inside `host` and looks for a code four times a second.
 * Answers with the function that turns the camera off, or with why there is no camera.
 */
export async function startCameraScan(
  host: unknown,
  onText: (text: string) => void,
): Promise<{ kind: 'running'; stop: () => void } | { kind: 'denied' | 'unsupported' }> {
  if (canScanLive() === 'none') return { kind: 'unsupported' };
  const stream = await cameraStream();
  if (!stream) return { kind: 'denied' };
  const video = document.createElement('video');
  video.setAttribute('playsinline', '');
  video.muted = true;
  video.srcObject = stream;
  video.style.cssText = 'width:100%;height:100%;object-fit:cover;display:block';
  (host as VideoHost).appendChild(video);
  void video.play().catch(() => undefined);
  const decode = await loadDecoder();
  const timer = setInterval(() => {
    const found = decodeImage(video, video.videoWidth, video.videoHeight, decode);
    if (found) onText(found);
  }, 250);
  return {
    kind: 'running',
    stop: () => {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
      video.remove();
    },
  };
}

export async function scanFromPhoto(): Promise<ScanResult> {
  const file = await chooseFile();
  if (!file) return { kind: 'cancelled' };
  const decode = await loadDecoder();
  try {
    const image = await createImageBitmap(file);
    const found = decodeImage(image, image.width, image.height, decode);
    return found ? { kind: 'text', text: found } : { kind: 'not-found' };
  } catch {
    return { kind: 'not-found' };
  }
}

async function cameraStream(): Promise<MediaStream | undefined> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  } catch {
    return undefined;
  }
}

async function loadDecoder(): Promise<Decode> {
  const { default: decode } = await import('jsqr');
  return decode as unknown as Decode;
}

function decodeImage(
  source: CanvasImageSource,
  width: number,
  height: number,
  decode: Decode,
): string | undefined {
  if (width === 0 || height === 0) return undefined;
  const shrink = Math.min(1, 1200 / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * shrink);
  canvas.height = Math.round(height * shrink);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return decode(data, canvas.width, canvas.height)?.data || undefined;
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
