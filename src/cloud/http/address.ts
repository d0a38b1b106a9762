import { isIPv4, isIPv6 } from 'node:net';

/**
 * Where a request came from. What a caller writes into `X-Forwarded-For` is never believed: each of our own proxies
 * appends whom it heard, so that with n of them the n-th from the right is the first that one of ours wrote.
 *
 * @param socket the address at the other end of the connection.
 * @param forwarded the header, if there is one.
 * @param trusted how many proxies of our own stand before the server.
 */
export function callerAddress(
  socket: string | undefined,
  forwarded: string | undefined,
  trusted: number,
): string {
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim());
  const told = trusted > 0 ? hops[hops.length - trusted] : undefined;
  return (told && household(told)) || household(socket ?? '') || 'unknown';
}

/** IPv4 as it is; of IPv6 the first 64 bits, because one connection has all the rest. Null when it is no address. */
export function household(text: string): string | null {
  const address = text
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '');
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return null;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return mapped ?? `${firstHalf(address)}::/64`;
}

function firstHalf(address: string): string {
  // The platform's own reading writes each address in one way.
  const { hostname } = new URL(`http://[${address}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const zeros = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  return [...groups(head), ...Array<string>(zeros).fill('0'), ...groups(tail)].slice(0, 4).join(':');
}
