import type { BarLayout, PhoneSetting } from './phone-setting';

const asked = new URLSearchParams(globalThis.location?.search ?? '').get('lang');

/** Chinese unless the address asks otherwise: browsers here often say English and mean nothing by it. */
export function systemSetting(): PhoneSetting {
  const base = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return { language: asked === 'en' ? 'en' : 'zh', fontScale: clamp(base / 16) };
}

export function barLayout(): BarLayout {
  return { top: 0, height: 52, right: 0 };
}

function clamp(scale: number): number {
  return Math.min(Math.max(scale, 0.9), 1.6);
}

/** Tells the browser which language it reads aloud. */
export function announceLanguage(language: 'zh' | 'en'): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
