/** Device ids that many devices give: emulators, zeroed advertising ids, broken firmware, placeholder words. */
export const junkDevices: ReadonlySet<string> = new Set([
  '02:00:00:00:00:00',
  '9774d56d682e549c',
  '004999010640000',
  '012345678901234',
  '012345678912345',
  '0123456789abcdef',
  '123456789012345',
  '1234567890abcdef',
  '358240051111110',
  'android',
  'dead00beef',
  'default',
  'emulator',
  'n/a',
  'na',
  'nil',
  'none',
  'null',
  'sdk_gphone',
  'test',
  'undefined',
  'unknown',
]);

/** Whether an id says nothing about a device: it is on the list, or one character over and over. */
export function isJunkDevice(deviceId: string, listed: ReadonlySet<string> = junkDevices): boolean {
  const lower = deviceId.toLowerCase();
  return listed.has(lower) || /^([0-9a-fx])\1*$/.test(lower.replace(/[-:._{}\s]/g, ''));
}
