import { lookup } from 'node:dns/promises';
import { BlockList } from 'node:net';

/** Where nothing of ours is ever sent: addresses of machines' own metadata services, none, and many at once. */
const NEVER = new BlockList();
NEVER.addSubnet('0.0.0.0', 8, 'ipv4');
NEVER.addSubnet('169.254.0.0', 16, 'ipv4');
NEVER.addSubnet('224.0.0.0', 3, 'ipv4');
NEVER.addSubnet('fe80::', 10, 'ipv6');
NEVER.addSubnet('ff00::', 8, 'ipv6');
NEVER.addAddress('::', 'ipv6');
NEVER.addAddress('fd00:ec2::254', 'ipv6');

/**
 * Why an address is refused; undefined for one that may be sent to. Loopback and private networks may: a bureau's
 * receivers are inside. Errors: what the system says of a name it cannot resolve.
 */
export async function refusedAddress(url: URL): Promise<string | undefined> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = await lookup(host, { all: true });
  const bad = found.find(({ address, family }) => NEVER.check(address, family === 6 ? 'ipv6' : 'ipv4'));
  return bad && `地址 ${bad.address} 不可作为接收方 · ${bad.address} is no address to send to`;
}
