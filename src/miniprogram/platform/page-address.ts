import Taro from '@tarojs/taro';
import { routeAddress } from './route-address';

type Front = { readonly route?: string; readonly path?: string; readonly options?: Record<string, unknown> };

/** Of the page in front, with its own parameters in one order; '' where it cannot be told. */
export function pageAddress(): string {
  const pages: readonly (Front | undefined)[] = Taro.getCurrentPages() as never;
  const { route, path = '', options = {} } = pages[pages.length - 1] ?? {};
  const params = Object.entries(options)
    // Taro on the web adds marks of its own.
    .filter((one): one is [string, string] => typeof one[1] === 'string' && !/^(stamp$|\$)/.test(one[0]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const place = route ?? path.split('?')[0] ?? '';
  return place === '' ? '' : routeAddress(place, Object.fromEntries(params));
}
