import ipaddr from 'ipaddr.js';

/** IPv6 that is routed between networks: all else is private, reserved, or stands for IPv4. */
const GLOBAL = ipaddr.parseCIDR('2000::/3');
/** How a network without IPv4 writes an address of it (RFC 6052); `64:ff9b:1::/48` beside it is for local use. */
const TRANSLATED = ipaddr.parseCIDR('64:ff9b::/96');

/**
 * Whether an IP address may belong to anyone on the public internet: not loopback, private, link-local, shared, multicast or reserved, in IPv4 and
 * IPv6, nor any of these written as the other. `isPublicAddress('::ffff:10.0.0.1')` is false; what is no IP address is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const found = ipaddr.process(address);
  if (found.kind() === 'ipv4') return found.range() === 'unicast';
  const six = found as ipaddr.IPv6;
  if (six.match(TRANSLATED)) return isPublicAddress(six.toByteArray().slice(-4).join('.'));
  return six.range() === 'unicast' && six.match(GLOBAL);
}
