/*
 * Fields that must never be stored: passwords, card verification values, biometrics. They are recognised by name,
 * because no value of theirs may be looked at.
 */

const forbiddenWords: ReadonlySet<string> = new Set([
  'pin',
  'pwd',
  'cvv',
  'cvv2',
  'cvc',
  'cvc2',
  'cvn',
  'cvn2',
  'otp',
  'face',
  'faceprint',
  'voiceprint',
  'iris',
  'biometric',
  'biometrics',
]);

const forbiddenParts = /password|passwd|passcode|密码|口令|验证码|安全码|人脸|指纹|声纹|虹膜/;

/** Whether a field or column holds an authenticator, as its name says: `password`, `card_cvv`, `faceImage`, `支付密码`. */
export function isAuthenticator(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.some((word) => forbiddenWords.has(word)) || forbiddenParts.test(words.join(''));
}
