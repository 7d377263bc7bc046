/**
 * The address plan of a world: which block of the Internet each kind of place draws from. All blocks are routable,
 * none is private or reserved for documentation.
 */
export type AddressBlock = keyof typeof blocks;

/** First two octets of each block; a block goes on into the next second octet when it is full. */
const blocks = {
  home: [36, 16],
  carrier: [117, 128],
  campus: [222, 192],
  store: [61, 140],
  office: [58, 30],
  vendor: [103, 100],
  cafe: [125, 64],
  stand: [125, 96],
  dorm: [125, 112],
} as const;

const hostsPerNet = 254;

/** The address of this number in a block. The last octet is 1 to 254. */
export function addressOf(block: AddressBlock, number: number): string {
  const [first, second] = blocks[block];
  const net = Math.floor(number / hostsPerNet);
  return `${first}.${second + Math.floor(net / 256)}.${net % 256}.${(number % hostsPerNet) + 1}`;
}
