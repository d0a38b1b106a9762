import { callerAddress, household } from './address';

describe('the address of a caller', () => {
  it.each([
    ['without a proxy of ours', '203.0.113.9', '198.51.100.1', 0, '203.0.113.9'],
    ['without the header', '10.0.0.1', undefined, 1, '10.0.0.1'],
    ['behind one proxy', '10.0.0.1', '198.51.100.1', 1, '198.51.100.1'],
    ['behind one proxy, forging', '10.0.0.1', '1.1.1.1, 198.51.100.1', 1, '198.51.100.1'],
    ['behind two proxies, forging', '10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
    ['past one of two proxies, forging', '203.0.113.9', '1.1.1.1', 2, '203.0.113.9'],
    ['behind a proxy that tells the port', '10.0.0.1', '198.51.100.1:5123', 1, '198.51.100.1'],
    ['behind a proxy that tells no address', '10.0.0.1', 'hidden', 1, '10.0.0.1'],
    ['of IPv6 with a port', '10.0.0.1', '[2001:db8::1]:443', 1, '2001:db8:0:0::/64'],
    ['that has hung up', undefined, undefined, 0, 'unknown'],
  ])('%s', (_, socket, forwarded, trusted, expected) => {
    expect(callerAddress(socket, forwarded, trusted)).toBe(expected);
  });

  it.each([
    ['2001:0db8:0:5:ffff::1', '2001:db8:0:5::/64'],
    ['2001:DB8:0:5:1:2:3:4', '2001:db8:0:5::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['203.0.113.9', '203.0.113.9'],
    ['', null],
    ['2001:db8::1::2', null],
  ])('%s is of %s', (text, expected) => {
    expect(household(text)).toBe(expected);
  });
});
