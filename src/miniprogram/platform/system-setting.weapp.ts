import Taro from '@tarojs/taro';
import type { BarLayout, PhoneSetting } from './phone-setting';

export function systemSetting(): PhoneSetting {
  try {
    const base = Taro.getAppBaseInfo() as { language?: string; fontSizeScaleFactor?: number };
    const scale = base.fontSizeScaleFactor ?? 1;
    return {
      language: (base.language ?? 'zh').toLowerCase().startsWith('zh') ? 'zh' : 'en',
      fontScale: Math.min(Math.max(scale, 0.9), 1.6),
    };
  } catch {
    return { language: 'zh', fontScale: 1 };
  }
}

let known: BarLayout | undefined;

export function barLayout(): BarLayout {
  known ??= measured();
  return known;
}

function measured(): BarLayout {
  try {
    const { windowWidth, statusBarHeight = 20 } = Taro.getWindowInfo();
    const capsule = Taro.getMenuButtonBoundingClientRect();
    const gap = Math.max(capsule.top - statusBarHeight, 4);
    return {
      top: statusBarHeight,
      height: capsule.height + gap * 2,
      right: windowWidth - capsule.left,
    };
  } catch {
    return { top: 20, height: 44, right: 96 };
  }
}

/** WeChat decides by itself in which language it reads aloud. */
export function announceLanguage(_language: 'zh' | 'en'): void {}
