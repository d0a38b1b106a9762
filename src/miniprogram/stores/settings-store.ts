import { create } from 'zustand';
import { readStored, writeStored } from '@/miniprogram/platform/storage';
import { systemSetting } from '@/miniprogram/platform/system-setting';
import type { Language } from './language';

/** `phone`: as large as the phone's own text size asks for. */
export type ElderChoice = 'on' | 'off' | 'phone';

type Settings = {
  readonly language: Language;
  readonly elderChoice: ElderChoice;
  readonly elder: boolean;
  readonly fontScale: number;
  /** Titles and notices name nobody and no matter: others read along on this phone. */
  readonly neutral: boolean;
};

type Kept = {
  readonly language?: Language;
  readonly elderChoice?: ElderChoice;
  readonly neutral?: boolean;
};

const key = 'settings';
const elderFromScale = 1.3;

export const useSettings = create<Settings>(() => settingsFrom(readStored<Kept>(key) ?? {}));

export function setLanguage(language: Language): void {
  keep({ language });
}

export function setElderChoice(elderChoice: ElderChoice): void {
  keep({ elderChoice });
}

export function setNeutral(neutral: boolean): void {
  keep({ neutral });
}

/** Asks the phone again: people change its text size while the app rests in the background. */
export function followPhone(): void {
  useSettings.setState(settingsFrom(useSettings.getState()));
}

function keep(change: Kept): void {
  const { language, elderChoice, neutral } = useSettings.getState();
  const kept = { language, elderChoice, neutral, ...change };
  writeStored(key, kept);
  useSettings.setState(settingsFrom(kept));
}

function settingsFrom({ language, elderChoice = 'phone', neutral = false }: Kept): Settings {
  const phone = systemSetting();
  const elder = elderChoice === 'on' || (elderChoice === 'phone' && phone.fontScale >= elderFromScale);
  return {
    language: language ?? phone.language,
    elderChoice,
    elder,
    neutral,
    // The elder version is already half as large again; the phone's setting may add a little to it.
    fontScale: elder ? Math.min(Math.max(phone.fontScale, 1), 1.2) : phone.fontScale,
  };
}
