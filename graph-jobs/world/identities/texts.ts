import { hashOf } from '../../../graph/algorithms/random.ts';

/*
 * Made-up streets, firms and mail boxes. Mail addresses lie in domains that are reserved for examples.
 */

const cities = ['临江市', '云岭市', '青阳市', '南浦市', '海宁湾市', '北川市', '石桥市', '白鹭市'];
const districts = ['东湖区', '西山区', '新城区', '滨河区', '高新区'];
const roads = [
  '中山',
  '人民',
  '解放',
  '建设',
  '朝阳',
  '长江',
  '文化',
  '育才',
  '和平',
  '光明',
  '学府',
  '桃园',
];

/** The postal address of a home, or of any other door with a number. */
export function addressText(seed: number, door: number): string {
  const pick = <Item>(items: readonly Item[], what: string) => items[hashOf(seed, what, door) % items.length];
  const house = (hashOf(seed, 'house', door) % 300) + 1;
  const flat = `${(hashOf(seed, 'building', door) % 12) + 1}栋${(door % 30) + 1}0${(hashOf(seed, 'flat', door) % 4) + 1}室`;
  return `${pick(cities, 'city')}${pick(districts, 'district')}${pick(roads, 'road')}路${house}号${flat}`;
}

/** The same address as somebody writes it who does not want it to be found again. */
export function addressVariant(text: string, variant: number): string {
  if (variant === 1) return text.replace('路', '路 ').replace('号', '号，');
  if (variant === 2) return text.replace('栋', '栋-');
  return text;
}

const firmNames = [
  '星河',
  '远航',
  '瑞丰',
  '宏达',
  '嘉禾',
  '蓝海',
  '金桥',
  '天成',
  '华信',
  '博雅',
  '恒通',
  '万象',
];
const trades = ['贸易', '物流', '建材', '餐饮管理', '电子科技', '服饰', '商务咨询', '装饰工程'];

/** Name of a firm; different for each number below some ten thousand. */
export function employerText(number: number): string {
  const name = firmNames[number % firmNames.length];
  const trade = trades[Math.floor(number / firmNames.length) % trades.length];
  const rest = Math.floor(number / (firmNames.length * trades.length));
  const city = cities[rest % cities.length];
  const branch = Math.floor(rest / cities.length);
  return `${city}${name}${trade}有限公司${branch === 0 ? '' : `第${branch}分公司`}`;
}

const mailDomains = ['example.com', 'example.net', 'example.org'];

/** A mail box that nobody else has. */
export function emailText(seed: number, account: number): string {
  const name = hashOf(seed, 'mail', account).toString(36);
  return `${name}${account.toString(36)}@${mailDomains[account % mailDomains.length]}`;
}

const programs = [
  'Android 14; Mi 13',
  'Android 13; HONOR 90',
  'Android 14; V2309A',
  'iPhone15,3; iOS 17.5',
  'iPhone14,5; iOS 16.7',
];

/** How the client program on a device names itself; the same for all events of the device. */
export function userAgentText(deviceId: string): string {
  return `Wallet/5.2 (${programs[hashOf(0, deviceId) % programs.length]})`;
}
