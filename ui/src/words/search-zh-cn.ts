/** Words of the search in Chinese. */
export const searchZhCN = {
  'search.kinds': '按类型筛选',
  'search.gangs': '团伙',
  'search.onCanvas': '在画布上',
  'search.via.EMPLOYER': '雇主 {{name}}',
  'search.via.TAG': '标签 {{name}}',
  'search.via.STAFF': '经办 {{name}}',
  'search.paste': '粘贴清单',
  'search.pasteHere': '每行一项：账户、设备、IP、手机号、证件号或团伙，最多 {{most}} 行',
  'search.tooMany': '共 {{count, number}} 行，只查前 {{most}} 行',
  'search.foundOf': '找到 {{count, number}} 项',
  'search.unknownOf': '未知 {{count, number}} 项',
  'search.unknown': '未知',
  'search.addAll': '全部加入画布（{{count, number}}）',
} as const;
