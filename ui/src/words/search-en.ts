import type { searchZhCN } from './search-zh-cn.ts';

/** Words of the search in English. */
export const searchEn: Readonly<Record<keyof typeof searchZhCN, string>> &
  Readonly<Record<`${string}_one`, string>> = {
  'search.kinds': 'By kind',
  'search.gangs': 'Gang',
  'search.onCanvas': 'On the canvas',
  'search.via.EMPLOYER': 'Employer {{name}}',
  'search.via.TAG': 'Tag {{name}}',
  'search.via.STAFF': 'Worked on by {{name}}',
  'search.paste': 'Paste a list',
  'search.pasteHere': 'One a line: account, device, IP, phone, ID number or gang; at most {{most}} lines',
  'search.tooMany': '{{count, number}} lines; the first {{most}} are looked up',
  'search.foundOf': '{{count, number}} found',
  'search.unknownOf': '{{count, number}} unknown',
  'search.unknown': 'Unknown',
  'search.addAll': 'Add all to the canvas ({{count, number}})',
};
