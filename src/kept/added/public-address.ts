import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Addresses that are not of the public internet (IANA's registries of special-purpose addresses), by their prefixes. */
const V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** The public ones are in 2000::/3; of those, some hold an address of the other kind, which may be any. */
const V6: readonly (readonly [string, number])[] = [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** A list of both kinds would find the one in the other. */
const special = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [address, prefix] of V4) special.ipv4.addSubnet(address, prefix, 'ipv4');
for (const [address, prefix] of V6) special.ipv6.addSubnet(address, prefix, 'ipv6');

/** Whether an IP address is one of the public internet: not of this machine, nor of a network around it. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !special.ipv4.check(address, 'ipv4');
  return isIPv6(address) && !address.includes('%') && !special.ipv6.check(address, 'ipv6');
}
