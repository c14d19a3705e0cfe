import { describe, expect, it } from '@jest/globals';
import { callable, isPublicAddress } from '../../../src/publish/webhooks/public-address.js';

describe('a public address', () => {
  it.each(['8.8.8.8', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])(
    'is %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:8.8.8.8',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2002:7f00:1::',
    '2001:db8::1',
    'localhost',
    '0x7f000001',
    '2130706433',
    '',
  ])('is not %s', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('WHOSAID_WEBHOOK_ALLOW', () => {
  const mayCall = callable(['10.1.0.0/16', '127.0.0.1', 'hooks.internal', 'fd00::/8']);

  it.each([
    ['x', '10.1.200.3', true],
    ['x', '10.2.0.1', false],
    ['x', '127.0.0.1', true],
    ['x', '127.0.0.2', false],
    ['HOOKS.internal', '192.168.3.4', true],
    ['other.internal', '192.168.3.4', false],
    ['x', 'fd12::1', true],
    ['x', 'fe80::1', false],
    ['x', '93.184.216.34', true],
  ])('lets %s at %s be called: %s', (host, address, allowed) => {
    expect(mayCall(host, address)).toBe(allowed);
  });
});
