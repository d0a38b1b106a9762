import Taro from '@tarojs/taro';
import type { CameraHearer, CameraStart, ScanResult } from './scan-result';

export function canScanLive(): 'native' | 'video' | 'none' {
  return 'native';
}

export function scanFromCamera(): Promise<ScanResult> {
  return scan(true);
}

/** WeChat's own scanner draws its camera itself, with its lamp. */
export async function startCameraScan(_host: unknown, _hearer: CameraHearer): Promise<CameraStart> {
  return { kind: 'unsupported' };
}

/** The album is a button inside WeChat's scanner. */
export function scanFromPhoto(_wanted: (text: string) => boolean): Promise<ScanResult> {
  return scan(false);
}

function scan(onlyFromCamera: boolean): Promise<ScanResult> {
  return new Promise((answer) => {
    // Taro's promise rejects beside `fail`; nobody waits for it.
    Taro.scanCode({
      onlyFromCamera,
      scanType: ['qrCode', 'wxCode'] as unknown as Array<'qrCode'>,
      success: (found) => {
        const text = found.result || (found as { path?: string }).path || '';
        answer(text ? { kind: 'text', text } : { kind: 'not-found' });
      },
      fail: ({ errMsg }) => {
        if (/cancel/i.test(errMsg)) return answer({ kind: 'cancelled' });
        answer({ kind: /auth|deny|denied/i.test(errMsg) ? 'denied' : 'not-found' });
      },
    }).catch(() => undefined);
  });
}
