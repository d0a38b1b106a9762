import Taro, { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { type RouteParams, readParams, routeAddress } from './route-address';

const deepest = 9;

/** Opens a page above this one. WeChat stacks ten pages at most; the tenth replaces the one below. */
export function openPage(path: string, params?: RouteParams): void {
  const url = routeAddress(path, params);
  const open = Taro.getCurrentPages().length >= deepest ? Taro.redirectTo : Taro.navigateTo;
  void open({ url }).catch(() => undefined);
}

/** Puts a page in the place of this one. */
export function replacePage(path: string, params?: RouteParams): void {
  void Taro.redirectTo({ url: routeAddress(path, params) }).catch(() => undefined);
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
  void Taro.reLaunch({ url: routeAddress(path, params) }).catch(() => undefined);
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
