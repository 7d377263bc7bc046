import { BadInput } from './errors.ts';
import { tieKinds } from './event.ts';
import type { ParameterSet } from './parameters.ts';
import { resourceKinds } from './resource-kinds.ts';

/** One tunable of detection: where it is, what it may be, and what it means to somebody who is no statistician. */
export interface ParameterRow {
  /** Path of members, such as `evidence.leastNats`. */
  readonly path: string;
  readonly unit: ParameterUnit;
  readonly least: number;
  readonly most: number;
  readonly wholeNumber: boolean;
  readonly words: { readonly en: string; readonly 'zh-CN': string };
}

export type ParameterUnit =
  | 'accounts'
  | 'days'
  | 'gaps'
  | 'hours'
  | 'minutes'
  | 'nats'
  | 'number'
  | 'on-off'
  | 'rounds'
  | 'seconds'
  | 'share';

/**
 * Every tunable, in the order in which a page shows them. A switch is 0 or 1. Rows of a kind of resource whose group
 * is null in a set, such as the timing of a bank card, do not apply to it.
 */
export const parameterTable: readonly ParameterRow[] = [
  days('windowDays', 1, 3650, 'how far we look back', '回看天数'),
  ...resourceKinds.flatMap(kindRows),
  ...tieKinds.flatMap(tieRows),
  count('evidence.visitGapMinutes', 'minutes', 1, 1440, 'pause that ends a visit', '一次访问的最大间隔'),
  count('evidence.neighbours', 'accounts', 1, 64, 'neighbours in time that are compared', '比较的相邻账户数'),
  nats('evidence.leastNats', 'least evidence of a link', '建立关联所需的最少证据'),
  nats('evidence.mostNats', 'most evidence of one pair', '一对账户的证据上限'),
  share('evidence.leastShare', 'minority use that makes no member', '视为少量使用的份额'),
  count('evidence.mostStarAccounts', 'accounts', 2, 100_000, 'most accounts of a star', '星形关联的账户上限'),
  onOff('evidence.causal', 'only what was known at each visit', '只用访问当时已知的信息'),
  onOff('evidence.automatic', 'choose the least evidence by itself', '自动选择最少证据'),
  share(
    'evidence.mostNullShare',
    'most links by chance, when chosen by itself',
    '自动选择时允许的偶然关联占比',
  ),
  onOff('persons.on', 'one identity is one person', '同一身份视为一人'),
  count('persons.mostAccounts', 'accounts', 2, 1000, 'most accounts of one person', '一人的账户上限'),
  days(
    'persons.recycledPhoneDays',
    1,
    3650,
    'silence after which a phone has a new owner',
    '手机号换主的静默天数',
  ),
  nats('communities.resolutionNats', 'how tightly members must be tied', '成员联系的紧密程度'),
  nats('communities.networkNats', 'how tightly gangs of a network must be tied', '网络内团伙联系的紧密程度'),
  nats('communities.cellNats', 'how tightly a cell of a gang must be tied', '团伙单元联系的紧密程度'),
  count('communities.iterations', 'rounds', 1, 100, 'rounds of division', '划分轮数'),
  count('communities.seed', 'number', 0, 2 ** 31 - 1, 'seed of equal choices', '随机种子'),
  share('joining.ownedShare', "part of a resource that makes it a gang's", '资源归属团伙的占比'),
  share('joining.ownedShareOfAll', 'the same among all who name it', '在全部使用者中的占比'),
  count('joining.leastUsers', 'accounts', 1, 1000, 'members who name what joins', '合并所需的使用人数'),
  share('joining.leastUserShare', 'part of the members who name such a thing', '合并所需的使用者占比'),
  share('joining.leastNetworkShare', 'part of a chain that is on one network', '链条共用网络的成员占比'),
  count(
    'joining.leastFleetDevices',
    'number',
    1,
    1000,
    'devices that make two gangs one',
    '合并所需的共用设备数',
  ),
  count('joining.leastOwners', 'accounts', 1, 1000, 'members who draw others in', '吸纳他人所需的人数'),
  count(
    'joining.leastOfThread',
    'accounts',
    2,
    1000,
    'shortest chain that is joined',
    '可合并链条的最少人数',
  ),
  row('joining.mostBonds', 'number', 1, 100, 'how much denser than a chain it may be', '链条的最大稠密倍数'),
  count('joining.mostHands', 'accounts', 2, 1000, 'most hands on what is handed on', '转手资源的人数上限'),
  share('membership.coreShare', 'dedication of a core member', '核心成员的专属程度'),
  days('membership.newAccountDays', 0, 3650, 'age up to which an account is new', '新账户的最长天数'),
  count('membership.leastCore', 'accounts', 2, 1000, 'smallest gang', '最小团伙人数'),
  share('membership.secondShare', 'evidence that makes a second gang', '认定第二团伙的证据占比'),
  count(
    'membership.mostAutomatic',
    'accounts',
    3,
    1_000_000,
    'largest gang without review',
    '无需复核的最大团伙',
  ),
  count(
    'profile.shrinkageAccounts',
    'accounts',
    1,
    10_000,
    'accounts that outweigh the base rate',
    '抵消基准的账户数',
  ),
  days('profile.freshDays', 0, 3650, 'age of a fresh account', '新开账户的天数'),
  count('profile.burstHours', 'hours', 1, 24 * 365, 'span of a burst', '集中申请的时长'),
  share('profile.dedicatedDeviceShare', 'members on a device of the gang', '团伙专用设备的成员占比'),
  share('profile.dedicatedIpShare', 'members on an address of the gang', '团伙专用地址的成员占比'),
  count(
    'profile.dedicatedIpAccounts',
    'accounts',
    2,
    1_000_000,
    'largest address of a gang',
    '团伙地址的账户上限',
  ),
  share('levels.gangScore', 'least score of a gang', '团伙的最低评分'),
  share('levels.warning', 'least risk of WARNING', '预警的最低风险'),
  share('levels.attention', 'least risk of ATTENTION', '关注的最低风险'),
  share('levels.notice', 'least risk of NOTICE', '提示的最低风险'),
  share('levels.peripheryPart', 'part of the risk for the periphery', '外围成员的风险比例'),
  share('transmission.oneHop', 'risk passed on to a neighbour', '传给一度邻居的风险'),
  share('transmission.twoHops', 'risk passed on over two hops', '传给二度邻居的风险'),
  nats('transmission.fullNats', 'evidence that passes all of it on', '完全传导所需的证据'),
  share('transmission.overduePart', 'part of it for overdue accounts', '逾期账户的传导比例'),
  nats('intraday.voteNats', 'evidence of a provisional member', '临时成员所需的证据'),
  share('intraday.voteShare', 'part of it that speaks for one gang', '指向同一团伙的证据占比'),
  share('intraday.gangResourceShare', "members on a gang's resource", '团伙资源的成员占比'),
  nats('intraday.groupNats', 'evidence that ties a provisional group', '临时小组的关联证据'),
  count('intraday.mostGroupAccounts', 'accounts', 2, 1000, 'largest provisional group', '临时小组的账户上限'),
  count('intraday.groupHours', 'hours', 1, 24 * 30, 'life of a provisional group', '临时小组的有效时长'),
  count(
    'intraday.leastGroupAccounts',
    'accounts',
    2,
    1000,
    'smallest provisional group that is shown',
    '提示临时小组的最少账户',
  ),
  count(
    'intraday.leastGroupApplications',
    'number',
    0,
    1000,
    'fewest applications of such a group',
    '该小组的最少申请数',
  ),
  nats('intraday.burstNats', 'surprise of meetings at an application', '申请时相遇的意外程度'),
  count('intraday.burstHours', 'hours', 1, 24 * 30, 'how long its notice stays', '该提示的保留时长'),
  count('intraday.batchMinutes', 'minutes', 1, 60, 'longest wait for a micro-batch', '微批次的最长等待'),
  count(
    'intraday.batchAccounts',
    'accounts',
    1,
    100_000,
    'changed accounts that start a micro-batch',
    '触发微批次的变动账户数',
  ),
];

/**
 * Checks a parameter set against the table, and that its levels rise.
 *
 * @throws BadInput naming the first parameter that is out of range, with its limits and the value
 */
export function checkParameters(parameters: ParameterSet): void {
  for (const { path, least, most, wholeNumber } of parameterTable) {
    const value = valueAt(parameters, path);
    if (value === null) continue;
    const number = Number(value);
    if (!(number >= least && number <= most) || (wholeNumber && !Number.isInteger(number))) {
      const kind = wholeNumber ? 'a whole number ' : '';
      throw new BadInput(path, `is ${kind}${least} to ${most}, got ${String(value)}`);
    }
  }
  const { notice, attention, warning } = parameters.levels;
  if (!(notice <= attention && attention <= warning)) {
    throw new BadInput('levels', `must rise from notice to warning, got ${notice}, ${attention}, ${warning}`);
  }
}

/** The value at a path; null where a group on the way is null. */
export function valueAt(parameters: ParameterSet, path: string): number | boolean | null {
  let value: unknown = parameters;
  for (const member of path.split('.')) {
    if (value === null || value === undefined) return null;
    value = (value as Readonly<Record<string, unknown>>)[member];
  }
  return (value ?? null) as number | boolean | null;
}

function kindRows(kind: string): ParameterRow[] {
  const at = `kinds.${kind}`;
  return [
    nats(`${at}.timing.kappaNats`, 'how rare a coincidence must be', '巧合须有多罕见'),
    count(
      `${at}.timing.floorSeconds`,
      'seconds',
      0,
      86_400,
      'gaps below this are equal',
      '更短的间隔视为相等',
    ),
    count(`${at}.timing.longestGapHours`, 'hours', 1, 24 * 365, 'longest gap of a meeting', '相遇的最长间隔'),
    nats(`${at}.timing.saturationNats`, 'most evidence of this kind', '此类证据的上限'),
    share(`${at}.timing.trust`, 'how much of it counts', '此类证据的可信度'),
    nats(`${at}.starNats`, 'weight of sharing one', '共用一个资源的权重'),
    onOff(`${at}.shareGated`, 'leave out minority use', '不计少量使用'),
    count(
      `${at}.fewestAccounts`,
      'accounts',
      2,
      1000,
      'what fewer share is everyday life',
      '更少账户共用属日常生活',
    ),
    count(`${at}.togetherHours`, 'hours', 1, 24 * 3650, 'how close visits are together', '视为同处的间隔'),
    row(`${at}.togetherMeanGaps`, 'gaps', 0, 1000, 'the same in usual gaps', '视为同处的通常间隔数'),
  ];
}

function tieRows(kind: string): ParameterRow[] {
  const at = `ties.${kind}`;
  return [
    onOff(`${at}.on`, 'use these ties', '使用此类关系'),
    nats(`${at}.firstDayNats`, 'weight of a tie', '关系的权重'),
    nats(`${at}.furtherDayNats`, 'weight of each further day', '每多一天的权重'),
    nats(`${at}.saturationNats`, 'most weight of a tie', '关系权重的上限'),
    count(
      `${at}.mostPartners`,
      'accounts',
      1,
      1_000_000,
      'most partners of an account',
      '一个账户的对方上限',
    ),
  ];
}

function row(
  path: string,
  unit: ParameterUnit,
  least: number,
  most: number,
  en: string,
  zh: string,
  wholeNumber = false,
): ParameterRow {
  return { path, unit, least, most, wholeNumber, words: { en, 'zh-CN': zh } };
}

function count(
  path: string,
  unit: ParameterUnit,
  least: number,
  most: number,
  en: string,
  zh: string,
): ParameterRow {
  return row(path, unit, least, most, en, zh, true);
}

function days(path: string, least: number, most: number, en: string, zh: string): ParameterRow {
  return row(path, 'days', least, most, en, zh);
}

function nats(path: string, en: string, zh: string): ParameterRow {
  return row(path, 'nats', 0, 100, en, zh);
}

function share(path: string, en: string, zh: string): ParameterRow {
  return row(path, 'share', 0, 1, en, zh);
}

function onOff(path: string, en: string, zh: string): ParameterRow {
  return row(path, 'on-off', 0, 1, en, zh);
}
