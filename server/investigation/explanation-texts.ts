import type { CounterCode } from '../../graph/algorithms/explain/against.ts';
import type { Text } from './texts.ts';

/** The sentence of each finding that speaks for innocence; `value`, `base` and `share` are shares. */
export const counterTexts: Readonly<Record<CounterCode, Text>> = {
  HUB_MET: {
    'zh-CN': '{m} 个共用{kind}为公共资源（最多 {most} 个账户使用）',
    en: 'shared {kind}, open to the public: {m}, used by {most} accounts at most',
  },
  OWN_DEVICE: {
    'zh-CN': '{n} 名成员中 {m} 名的自有设备占比不低于 {share}',
    en: '{m} of {n} members use a device of their own for at least {share} of their events',
  },
  LOW_DEDICATION: {
    'zh-CN': '{n} 名成员中 {m} 名仅有少量行为属于团伙',
    en: '{m} of {n} members give the gang only a minor part of their activity',
  },
  LONE_NETWORK: {
    'zh-CN': '{n} 名成员中 {m} 名仅凭单一网络地址或单日网络行为关联',
    en: '{m} of {n} members are held by one network address or one day of network use alone',
  },
  NORMAL_PORTRAIT: {
    'zh-CN': '{n} 名成员中 {m} 名符合正常客户画像',
    en: '{m} of {n} members fit the portrait of a normal customer',
  },
  LIKE_NORMAL: {
    'zh-CN': '{characteristic} {value}，不高于无团伙账户（{base}）',
    en: '{characteristic}: {value}, no higher than among accounts in no gang ({base})',
  },
};

/** What a cut says: `kind` and `mask` name the resource or member. */
export const cutText: Text = {
  'zh-CN': '去除{kind} {mask} 后，团伙分为 {parts} 部分',
  en: 'Without {kind} {mask} the gang falls into {parts} parts',
};

/** The sentence of a step: an account on a resource, a resource on to an account, or two accounts directly. */
export const stepTexts: Readonly<Record<'ONTO' | 'OFF' | 'DIRECT', Text>> = {
  ONTO: {
    'zh-CN': '账户 {account} 使用{kind} {mask}，共 {n} 次',
    en: 'account {account} used {kind} {mask}, events: {n}',
  },
  OFF: {
    'zh-CN': '{kind} {mask} 也由账户 {account} 使用，共 {n} 次',
    en: '{kind} {mask} was also used by account {account}, events: {n}',
  },
  DIRECT: {
    'zh-CN': '账户 {account} 与账户 {other} 有直接往来',
    en: 'account {account} has direct dealings with account {other}',
  },
};
