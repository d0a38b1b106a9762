/** Only the camera is stood in for; test/journeys/camera.spec.ts has one that films. */
import { canScanLive, startCameraScan } from './scan.h5';

type Able = { torch?: boolean };

const stops: (() => void)[] = [];
let asked: object[];
let torches: boolean[];
let stopped: number;
let ended: () => void;
const hearer = { onText: jest.fn(), onLost: jest.fn() };

beforeEach(() => {
  asked = [];
  torches = [];
  stopped = 0;
  jest.clearAllMocks();
  jest.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(async function (this: HTMLMediaElement) {
    setTimeout(() => this.dispatchEvent(new Event('loadeddata')), 1);
  });
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  jest.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'mediaDevices');
});

it.each([
  ['NotAllowedError', 'denied'],
  ['SecurityError', 'denied'],
  ['NotFoundError', 'unsupported'],
  ['OverconstrainedError', 'unsupported'],
  ['NotReadableError', 'busy'],
])('a camera that fails with %s is %s', async (name, kind) => {
  browserHas(() => Promise.reject(new DOMException('no', name)));
  expect(await start()).toEqual({ kind });
});

it('a browser without cameras has none', async () => {
  expect(canScanLive()).toBe('none');
  expect(await start()).toEqual({ kind: 'unsupported' });
});

it('the camera at the back is asked for, shown, and turned off for good', async () => {
  browserHas(camera({}));
  const host = document.createElement('div');
  const running = await startCameraScan(host, hearer);
  expect(asked).toMatchObject([{ video: { facingMode: 'environment' }, audio: false }]);
  expect(host.querySelectorAll('video')).toHaveLength(1);
  if (running.kind !== 'running') throw new Error('no camera');
  running.stop();
  expect(stopped).toBe(1);
  expect(host.querySelectorAll('video')).toHaveLength(0);
});

it('the lamp is offered only where the camera has one', async () => {
  browserHas(camera({}));
  expect(await start()).not.toHaveProperty('light');
  browserHas(camera(undefined));
  expect(await start()).not.toHaveProperty('light');
  browserHas(camera({ torch: true }));
  const running = await start();
  if (running.kind !== 'running') throw new Error('no camera');
  expect(await running.light?.(true)).toBe(true);
  expect(await running.light?.(false)).toBe(true);
  expect(torches).toEqual([true, false]);
});

it('a lamp that does not go on says so', async () => {
  browserHas(camera({ torch: true }, () => Promise.reject(new Error('broken'))));
  const running = await start();
  if (running.kind !== 'running') throw new Error('no camera');
  expect(await running.light?.(true)).toBe(false);
});

it('a camera that is taken away is told', async () => {
  browserHas(camera({}));
  await start();
  ended();
  expect(hearer.onLost).toHaveBeenCalledTimes(1);
});

async function start() {
  const camera = await startCameraScan(document.createElement('div'), hearer);
  if (camera.kind === 'running') stops.push(camera.stop);
  return camera;
}

function browserHas(getUserMedia: (order: object) => Promise<unknown>): void {
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true });
}

/** `able`: what the camera says it can do; undefined for a browser that does not tell. */
function camera(able: Able | undefined, turn: () => Promise<void> = async () => undefined) {
  const track = {
    stop: () => {
      stopped += 1;
    },
    addEventListener: (_name: string, hear: () => void) => {
      ended = hear;
    },
    applyConstraints: ({ advanced }: { advanced: { torch: boolean }[] }) => {
      torches.push(...advanced.map(({ torch }) => torch));
      return turn();
    },
    ...(able && { getCapabilities: () => able }),
  };
  return async (order: object) => {
    asked.push(order);
    return { getTracks: () => [track], getVideoTracks: () => [track] };
  };
}
