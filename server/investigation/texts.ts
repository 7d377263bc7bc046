import type { SignalReason } from '../../graph/domain/decision-signal.ts';
import type { EntityKind } from '../../graph/domain/entity.ts';
import type { CharacteristicCode } from '../../graph/domain/gang-profile.ts';
import type { ResourceGuess } from '../../graph/domain/resource-facts.ts';
import type { ListName } from '../../graph/domain/risk-list.ts';
import type { Language } from './language.ts';

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>;

/**
 * The sentence of each reason. Names in braces are the reason's values: `kind` is a kind of resource, `gap` and
 * `expected` are durations in milliseconds, `base` is a share, the others are counts or masks.
 */
export const reasonTexts: Readonly<Record<SignalReason['code'], Text>> = {
  BURST: {
    'zh-CN': '{days} 天内经 {devices} 台设备申请 {n} 笔',
    en: '{n} applications from {devices} devices in {days} days',
  },
  NEW_ACCOUNTS: {
    'zh-CN': '{n} 人中 {m} 人开户不足 7 天',
    en: '{m} of {n} accounts are younger than 7 days',
  },
  OVERDUE_SHARE: {
    'zh-CN': '{m} 人逾期（同类基准 {base}）',
    en: '{m} overdue (baseline {base})',
  },
  FRAUD_SHARE: {
    'zh-CN': '{m} 人确认欺诈（同类基准 {base}）',
    en: '{m} with confirmed fraud (baseline {base})',
  },
  SHARED_RESOURCE: {
    'zh-CN': '与 {m} 名成员共用{kind} {mask}',
    en: 'shares {kind} {mask} with {m} members',
  },
  MEETING_BURST: {
    'zh-CN': '{gap}内在同一{kind}相遇，通常间隔 {expected}',
    en: 'met on one {kind} within {gap}, usual gap {expected}',
  },
  LENDERS: {
    'zh-CN': '人均向 {mean} 家机构申请，最多 {most} 家',
    en: 'applied to {mean} lenders each on average, {most} at most',
  },
  TRANSMITTED: {
    'zh-CN': '与名单主体 {mask} 相距 {hops} 度',
    en: '{hops} hop(s) from listed {mask}',
  },
  LISTED: {
    'zh-CN': '在{list}上：{reason}',
    en: 'on the {list}: {reason}',
  },
  BLACK_TOUCH: {
    'zh-CN': '{n} 人中 {m} 人二度内触黑',
    en: '{m} of {n} accounts are within two hops of the blacklist',
  },
  EXPOSED: {
    'zh-CN': '少量行为触及团伙，非成员',
    en: 'touched by a gang through a minority of its activity; not a member',
  },
  BAD_KEY: {
    'zh-CN': '类型或键无法识别',
    en: 'the type or the key cannot be used',
  },
  BUDGET: {
    'zh-CN': '时间预算用尽',
    en: 'the time budget ran out',
  },
  NOT_HOT: {
    'zh-CN': '该时刻已不在内存中，请用回放任务查询',
    en: 'that instant is not in memory any more; a replay knows it',
  },
};

export const characteristicTexts: Readonly<Record<CharacteristicCode, Text>> = {
  newAccountShare: { 'zh-CN': '新开账户占比', en: 'New accounts' },
  normalShare: { 'zh-CN': '符合正常客户画像', en: 'Fit the normal-customer portrait' },
  repeatDayShare: { 'zh-CN': '多日重复访问占比', en: 'Back on several days' },
  fraudLift: { 'zh-CN': '确认欺诈提升度', en: 'Fraud above base rate' },
  overdueLift: { 'zh-CN': '逾期提升度', en: 'Overdue above base rate' },
  blackTouch: { 'zh-CN': '二度触黑提升度', en: 'Blacklist touch above base rate' },
  greyTouch: { 'zh-CN': '二度触灰提升度', en: 'Greylist touch above base rate' },
  burst: { 'zh-CN': '集中申请程度', en: 'Bunched applications' },
  deviceDedication: { 'zh-CN': '设备专用度', en: 'Own-device visits' },
  ipDedication: { 'zh-CN': 'IP 专用度', en: 'Own-address visits' },
  applyRatio: { 'zh-CN': '申请成员占比', en: 'Members who applied' },
  logSize: { 'zh-CN': '规模对数', en: 'Size (log)' },
  deviceReuse: { 'zh-CN': '设备复用率', en: 'Device reuse' },
  topNetworkShare: { 'zh-CN': '首要网段占比', en: 'Top network share' },
  hourConcentration: { 'zh-CN': '时段集中度', en: 'Hour concentration' },
  lenders: { 'zh-CN': '人均申请机构数', en: 'Lenders per member' },
  contactReuse: { 'zh-CN': '联系人复用率', en: 'Contact reuse' },
  addressReuse: { 'zh-CN': '地址复用率', en: 'Address reuse' },
  employerReuse: { 'zh-CN': '雇主复用率', en: 'Employer reuse' },
  density: { 'zh-CN': '关联密度', en: 'Link density' },
  meanEvidence: { 'zh-CN': '平均证据强度', en: 'Mean link evidence' },
  span: { 'zh-CN': '活动跨度', en: 'Time span' },
  applications: { 'zh-CN': '申请笔数', en: 'Applications' },
  amount: { 'zh-CN': '申请总额', en: 'Amount applied for' },
  growthPerDay: { 'zh-CN': '日均新增成员', en: 'New members per day' },
  sharedDevices: { 'zh-CN': '共用设备数', en: 'Shared devices' },
  sharedIps: { 'zh-CN': '共用 IP 数', en: 'Shared IP addresses' },
  sharedIdentities: { 'zh-CN': '共用身份资料数', en: 'Shared identity details' },
  cells: { 'zh-CN': '单元数', en: 'Cells' },
};

/** Kinds of entity inside a sentence. */
export const kindTexts: Readonly<Record<EntityKind, Text>> = {
  ACCOUNT: { 'zh-CN': '账户', en: 'account' },
  DEVICE: { 'zh-CN': '设备', en: 'device' },
  IP: { 'zh-CN': 'IP', en: 'IP address' },
  WIFI: { 'zh-CN': 'Wi-Fi', en: 'Wi-Fi' },
  GEO_CELL: { 'zh-CN': '位置网格', en: 'location cell' },
  PHONE: { 'zh-CN': '手机号', en: 'phone' },
  ID_NUMBER: { 'zh-CN': '证件号', en: 'ID number' },
  BANK_CARD: { 'zh-CN': '银行卡', en: 'bank card' },
  EMAIL: { 'zh-CN': '邮箱', en: 'e-mail' },
  ADDRESS: { 'zh-CN': '地址', en: 'address' },
  EMPLOYER: { 'zh-CN': '雇主', en: 'employer' },
};

/** What a resource looks like. */
export const guessTexts: Readonly<Record<ResourceGuess, Text>> = {
  PUBLIC: { 'zh-CN': '公共场所：账户极多', en: 'a public place: very many accounts' },
  STORE: { 'zh-CN': '门店：多数账户只来一次', en: 'a store: many accounts, most of them once' },
  OFFICE: {
    'zh-CN': '办公场所：数个账户在工作时间常来',
    en: 'an office: several accounts, again and again, in working hours',
  },
  HOUSEHOLD: { 'zh-CN': '家庭：少数账户都常来', en: 'a home: a few accounts that all return' },
  PRIVATE: { 'zh-CN': '私人使用：无公共使用迹象', en: 'a private thing: no sign of public use' },
};

/** Lists inside a sentence. */
export const listTexts: Readonly<Record<ListName, Text>> = {
  WHITE: { 'zh-CN': '白名单', en: 'whitelist' },
  BLACK: { 'zh-CN': '黑名单', en: 'blacklist' },
  GREY: { 'zh-CN': '灰名单', en: 'greylist' },
};
