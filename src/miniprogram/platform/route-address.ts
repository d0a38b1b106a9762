export type RouteParams = Readonly<Record<string, string>>;

/** `case/pages/case/index` with its parameters, as Taro's router takes it. */
export function routeAddress(path: string, params: RouteParams = {}): string {
  const query = Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `/${path.replace(/^\//, '')}${query ? `?${query}` : ''}`;
}

/** WeChat hands some parameters over encoded once more: https://github.com/NervJS/taro/issues/3851 */
export function readParams(raw: Readonly<Record<string, string | undefined>>): RouteParams {
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (typeof value === 'string') read[name] = decoded(value);
  }
  return read;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
