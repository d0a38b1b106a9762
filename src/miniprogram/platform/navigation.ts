import Taro, { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { type RouteParams, readParams, routeAddress } from './route-address';

const deepest = 9;
let tellUnopened: () => void = () => undefined;

/** What is said when a page does not open: without a signal its subpackage cannot be fetched. */
export function whenUnopened(tell: () => void): void {
  tellUnopened = tell;
}

/** Opens a page above this one. WeChat stacks ten pages at most; the tenth replaces the one below. */
export function openPage(path: string, params?: RouteParams): void {
  const url = routeAddress(path, params);
  const open = Taro.getCurrentPages().length >= deepest ? Taro.redirectTo : Taro.navigateTo;
  void open({ url }).catch(tellUnopened);
}

/** Puts a page in the place of this one; `otherwise` when it does not open and this one has nothing left to show. */
export function replacePage(path: string, params?: RouteParams, otherwise = tellUnopened): void {
  void Taro.redirectTo({ url: routeAddress(path, params) }).catch(otherwise);
}

/** Goes back, or to `fallback` when this page was the first. */
export function goBack(fallback = 'pages/home/index'): void {
  if (Taro.getCurrentPages().length > 1) {
    void Taro.navigateBack().catch(() => startAt(fallback));
    return;
  }
  startAt(fallback);
}

/** Closes every page and opens this one: what the dock does. */
export function startAt(path: string, params?: RouteParams): void {
  void Taro.reLaunch({ url: routeAddress(path, params) }).catch(tellUnopened);
}

/** The parameters of the page that calls it, decoded; `scene` and `q` of WeChat included. */
export function useParams(): RouteParams {
  const { params } = useRouter();
  return useMemo(() => readParams(params), [params]);
}

/** The name of the page for the browser's tab and for screen readers; our own bar shows it. */
export function namePage(title: string): void {
  void Taro.setNavigationBarTitle({ title }).catch(() => undefined);
}
