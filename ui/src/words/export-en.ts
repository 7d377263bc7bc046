import type { exportZhCN } from './export-zh-cn.ts';

/** Words of exports and evidence packs in English. */
export const exportEn: Readonly<Record<keyof typeof exportZhCN, string>> &
  Readonly<Record<`${string}_one`, string>> = {
  'export.open': 'Export',
  'export.NODES_CSV': 'Table of nodes (CSV)',
  'export.LINKS_CSV': 'Table of links (CSV)',
  'export.GEXF': 'Graph (GEXF)',
  'export.PACK': 'Evidence pack (JSON, can be reopened)',
  'export.PNG': 'Picture (PNG, with a watermark)',
  'export.openPack': 'Open an evidence pack…',
  'export.case': 'For which case',
  'export.caseOf': 'The case of {{name}} (opened if there is none, and yours)',
  'export.ownCase': 'Case {{number}}',
  'export.purpose': 'Purpose',
  'export.purpose.CASE_FILE': 'For the case file',
  'export.purpose.AUTHORITY': 'For an authority or a court',
  'export.purpose.HAND_OVER': 'To hand over to a colleague',
  'export.purpose.QUALITY_CHECK': 'For a quality check',
  'export.traced':
    'The file holds masked values only, with person, time and audit id; the audit log is told before there is a file.',
  'export.nodes': '{{count, number}} nodes on the canvas',
  'export.nodes_one': '{{count, number}} node on the canvas',
  'export.send': 'Export',
  'export.sending': 'Exporting…',
  'notice.NO_PACK': 'This file is no evidence pack',
  'notice.BROKEN_PACK': 'The evidence pack does not match its manifest and was not opened',
};
