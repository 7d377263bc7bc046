import { stringify } from 'csv-stringify/sync';
import type { Language } from '../investigation/language.ts';
import type { Text } from '../investigation/texts.ts';
import { instantText } from './instant-text.ts';
import type { ContentLink, ContentNode, PictureContent } from './picture-content.ts';
import type { Stamp } from './stamp.ts';

type Cell = string | number | null;

interface Column<Row> {
  readonly head: Text;
  readonly of: (row: Row) => Cell;
}

/**
 * What is on the canvas as a table for spreadsheets: UTF-8 with BOM, CRLF, numbers as numbers. A text that a
 * spreadsheet would take for a formula is led by an apostrophe, and NUL is taken out. Each row carries the stamp, so
 * that a part that is copied on still says who took it.
 */
export function nodesCsv({ nodes }: PictureContent, stamp: Stamp, language: Language): string {
  return csvOf([...nodeColumns, ...stampColumns(stamp)], nodes, language);
}

/** All links among what is on the canvas, in the form of `nodesCsv`. */
export function linksCsv({ nodes, links }: PictureContent, stamp: Stamp, language: Language): string {
  const displays = new Map(nodes.map(({ id, entity }) => [id, entity.display]));
  const ends: readonly Column<ContentLink>[] = [
    { head: { 'zh-CN': '起点', en: 'from' }, of: ({ from }) => displays.get(from) ?? null },
    { head: { 'zh-CN': '终点', en: 'to' }, of: ({ to }) => displays.get(to) ?? null },
  ];
  return csvOf([...ends, ...linkColumns, ...stampColumns(stamp)], links, language);
}

const nodeColumns: readonly Column<ContentNode>[] = [
  { head: { 'zh-CN': '编号', en: 'id' }, of: ({ id }) => id },
  { head: { 'zh-CN': '类型', en: 'kind' }, of: ({ entity }) => entity.ref.kind },
  { head: { 'zh-CN': '脱敏标识', en: 'masked key' }, of: ({ entity }) => entity.display },
  { head: { 'zh-CN': '风险等级', en: 'level' }, of: ({ label }) => label?.signal.level ?? null },
  { head: { 'zh-CN': '评分', en: 'score' }, of: ({ label }) => label?.signal.score ?? null },
  { head: { 'zh-CN': '团伙', en: 'gang' }, of: ({ label }) => label?.gangId ?? null },
  { head: { 'zh-CN': '角色', en: 'role' }, of: ({ label }) => label?.role ?? null },
  { head: { 'zh-CN': '首次', en: 'first' }, of: ({ entity }) => instantText(entity.firstEventAt) },
  { head: { 'zh-CN': '末次', en: 'last' }, of: ({ entity }) => instantText(entity.lastEventAt) },
  { head: { 'zh-CN': '事件数', en: 'events' }, of: ({ entity }) => entity.events },
  { head: { 'zh-CN': '账户数', en: 'accounts' }, of: ({ entity }) => entity.accounts },
  { head: { 'zh-CN': '窗口内度', en: 'degree in window' }, of: ({ degree }) => degree },
  { head: { 'zh-CN': '名单', en: 'list' }, of: ({ list }) => list },
  { head: { 'zh-CN': '结论', en: 'verdict' }, of: ({ verdict }) => verdict },
];

const linkColumns: readonly Column<ContentLink>[] = [
  { head: { 'zh-CN': '关联类型', en: 'kind' }, of: ({ kind }) => kind },
  { head: { 'zh-CN': '直接关系', en: 'tie' }, of: ({ tie }) => tie },
  { head: { 'zh-CN': '奈特', en: 'nats' }, of: ({ kind, nats }) => (kind === 'EVIDENCE' ? nats : null) },
  {
    head: { 'zh-CN': '事件数', en: 'events' },
    of: ({ kind, events }) => (kind === 'EVIDENCE' ? null : events),
  },
  { head: { 'zh-CN': '首次', en: 'first' }, of: ({ firstAt }) => instantText(firstAt) },
  { head: { 'zh-CN': '末次', en: 'last' }, of: ({ lastAt }) => instantText(lastAt) },
  { head: { 'zh-CN': '起点编号', en: 'from id' }, of: ({ from }) => from },
  { head: { 'zh-CN': '终点编号', en: 'to id' }, of: ({ to }) => to },
];

function stampColumns({ person, at, auditId }: Stamp): readonly Column<unknown>[] {
  return [
    { head: { 'zh-CN': '导出人', en: 'exported by' }, of: () => person },
    { head: { 'zh-CN': '导出时间', en: 'exported at' }, of: () => instantText(at) },
    { head: { 'zh-CN': '审计编号', en: 'audit id' }, of: () => auditId },
  ];
}

function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], language: Language): string {
  const cells = rows.map((row) => columns.map(({ of }) => withoutNul(of(row))));
  return stringify([columns.map(({ head }) => head[language]), ...cells], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** The library neutralises what starts a formula; a NUL before it would hide that from it. */
function withoutNul(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replaceAll('\0', '') : cell;
}
