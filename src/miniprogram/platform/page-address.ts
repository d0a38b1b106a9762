import Taro from '@tarojs/taro';
import { type RouteParams, readParams, routeAddress } from './route-address';

type Front = { readonly route?: string; readonly path?: string; readonly options?: Record<string, unknown> };

/** Of the page in front, with its own parameters in one order; '' where it cannot be told. */
export function pageAddress(): string {
  const pages: readonly (Front | undefined)[] = Taro.getCurrentPages() as never;
  const { route, path = '', options = {} } = pages[pages.length - 1] ?? {};
  const [place = '', query = ''] = path.split('?');
  // On the web Taro keeps the parameters in the path, beside marks of its own.
  const params = Object.entries({ ...paramsIn(query), ...options })
    .filter((one): one is [string, string] => typeof one[1] === 'string' && !/^(stamp$|\$)/.test(one[0]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const named = route || place;
  return named === '' ? '' : routeAddress(named, Object.fromEntries(params));
}

function paramsIn(query: string): RouteParams {
  const parts = query.split('&').filter((part) => part !== '');
  return readParams(Object.fromEntries(parts.map((part) => part.split('='))));
}
