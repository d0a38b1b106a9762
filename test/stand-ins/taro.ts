import { useEffect } from 'react';

/** Where the pages under test asked to go, newest last. */
export const travels: { readonly by: string; readonly url: string }[] = [];
let params: Record<string, string> = {};
let open = 1;
let lost: string | undefined;

/** Starts a test on a page that was opened with these parameters. */
export function arriveWith(given: Record<string, string>, depth = 1): void {
  params = given;
  open = depth;
  travels.length = 0;
  lost = undefined;
}

/** A page of a package that cannot be fetched, as without a signal. */
export function losePage(path: string): void {
  lost = path;
}

function going(by: string) {
  return async ({ url }: { url: string } = { url: '' }) => {
    if (lost !== undefined && url.includes(lost)) throw new Error(`${by}:fail ${lost}`);
    travels.push({ by, url });
  };
}

export function useRouter() {
  return { params, path: '' };
}

export function useDidShow(act: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page shows once in a test
  useEffect(act, []);
}

export function useDidHide(): void {}

export default {
  navigateTo: going('open'),
  redirectTo: going('replace'),
  reLaunch: going('start'),
  navigateBack: () => going('back')(),
  getCurrentPages: () => Array.from({ length: open }, () => ({ route: 'the/page', options: params })),
  setNavigationBarTitle: async () => undefined,
};
