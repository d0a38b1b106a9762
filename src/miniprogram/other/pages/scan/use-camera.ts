import { useCallback, useEffect, useRef, useState } from 'react';
import { onAppHide } from '@/miniprogram/platform/app-lifecycle';
import { usePageLife } from '@/miniprogram/platform/page-life';
import { canScanLive, scanFromCamera, startCameraScan } from '@/miniprogram/platform/scan';
import type { CameraStart, ScanResult } from '@/miniprogram/platform/scan-result';

type Running = Extract<CameraStart, { kind: 'running' }>;
export type CameraTrouble = Exclude<CameraStart['kind'], 'running'> | 'lost' | 'noLight';

type CameraParts = {
  /** Takes what was read; answers whether the way goes on from it. */
  read: (text: string) => boolean;
  take: (result: ScanResult) => void;
  say: (trouble?: CameraTrouble) => void;
};

/** The camera on this page. It is off as soon as the page or the app is out of sight. */
export function useCamera(parts: CameraParts) {
  const acts = useRef(parts);
  acts.current = parts;
  const host = useRef<unknown>(null);
  const running = useRef<Running | undefined>(undefined);
  /** Counts the starts: a camera that comes after it was given up is turned off again. */
  const wanted = useRef(0);
  const [live, setLive] = useState(false);
  const [light, setLight] = useState<boolean | undefined>(undefined);

  const end = useCallback(() => {
    wanted.current += 1;
    running.current?.stop();
    running.current = undefined;
    setLive(false);
    setLight(undefined);
  }, []);
  usePageLife(() => undefined, end);
  useEffect(() => onAppHide(end), [end]);

  const start = async () => {
    acts.current.say(undefined);
    if (canScanLive() === 'native') return acts.current.take(await scanFromCamera());
    setLive(true);
    wanted.current += 1;
    const mine = wanted.current;
    const camera = await startCameraScan(host.current, {
      onText: (text) => {
        if (acts.current.read(text)) end();
      },
      onLost: () => {
        if (mine !== wanted.current) return;
        end();
        acts.current.say('lost');
      },
    });
    if (mine !== wanted.current) {
      if (camera.kind === 'running') camera.stop();
      return;
    }
    if (camera.kind !== 'running') {
      end();
      return acts.current.say(camera.kind);
    }
    running.current = camera;
    if (camera.light) setLight(false);
  };

  const turnLight = async () => {
    const on = !light;
    if (await running.current?.light?.(on)) return setLight(on);
    acts.current.say('noLight');
  };

  return {
    host,
    live,
    /** Whether the lamp is on; undefined where the camera has none. */
    light,
    startCamera: () => void start(),
    stopCamera: end,
    turnLight: () => void turnLight(),
  };
}
