import Taro from '@tarojs/taro';
import { type PositionAnswer, patienceMs } from './site-position';

/** Asks once, never in the background. Declared in app.config.ts, where the reason for the exact place stands. */
export async function positionNow(): Promise<PositionAnswer> {
  if (!Taro.canIUse('getLocation')) return { kind: 'unsupported' };
  try {
    const { latitude, longitude, accuracy } = await Taro.getLocation({
      type: 'wgs84',
      isHighAccuracy: true,
      highAccuracyExpireTime: patienceMs,
    });
    return {
      kind: 'found',
      position: { lat: latitude, lng: longitude, accuracy: Math.round(accuracy) },
    };
  } catch (error) {
    return { kind: failureOf((error as { errMsg?: string }).errMsg ?? '') };
  }
}

function failureOf(message: string): 'denied' | 'not-found' | 'unsupported' {
  if (/not declared|requiredPrivateInfos|not support/i.test(message)) return 'unsupported';
  return /auth|deny|denied|permission|privacy/i.test(message) ? 'denied' : 'not-found';
}
