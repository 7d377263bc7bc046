import { describe, expect, it } from 'vitest';
import { durationText, lineProgress, progressText, silentProgress } from '../../graph-jobs/progress.ts';
import { describeRecording } from '../../graph-jobs/recording/describe-recording.ts';
import { terminalProgress } from '../../graph-jobs/terminal-progress.ts';
import { textTable } from '../../graph-jobs/text-table.ts';

describe('progress in lines', () => {
  it('speaks at the begin, every ten seconds and at the end', () => {
    const lines: string[] = [];
    let now = 0;
    const stage = lineProgress(
      (line) => lines.push(line),
      () => now,
    ).begin('Loading', 200);
    for (now = 1_000; now <= 25_000; now += 1_000) stage.advance(now / 250, `${now} events`);
    stage.finish('25000 events');
    expect(lines).toEqual([
      'Loading',
      'Loading: 20 %, 40 s left, 10000 events',
      'Loading: 40 %, 30 s left, 20000 events',
      'Loading: done in 26 s, 25000 events',
    ]);
  });

  it('says that a stage stopped', () => {
    const lines: string[] = [];
    lineProgress(
      (line) => lines.push(line),
      () => 0,
    )
      .begin('Loading', null)
      .fail();
    expect(lines).toEqual(['Loading', 'Loading: stopped after 0.0 s']);
  });

  it('names a share only where the total is known, and time left only after a second', () => {
    expect(progressText(5, null, 5_000, '5 events')).toBe('5 events');
    expect(progressText(5, 10, 500, '')).toBe('50 %');
    expect(progressText(50, 10, 5_000, '')).toBe('100 %, 0.0 s left');
    expect(progressText(0, 10, 5_000, 'x')).toBe('0 %, x');
  });

  it('may be silent', () => {
    const stage = silentProgress.begin('Loading', 1);
    expect([stage.advance(1, ''), stage.finish(''), stage.fail()]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    [0, '0.0 s'],
    [9_900, '9.9 s'],
    [12_400, '12 s'],
    [185_000, '3 min 5 s'],
    [7_800_000, '2 h 10 min'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });
});

describe('progress on a terminal', () => {
  it('is one line a stage, drawn over and cut to the width', () => {
    const written: string[] = [];
    let now = 0;
    const terminal = { columns: 30, write: (text: string) => written.push(text) };
    const progress = terminalProgress(terminal, () => now);
    const stage = progress.begin('Loading', 100);
    for (now = 50; now <= 150; now += 50) stage.advance(now / 5, 'many more events than fit');
    stage.finish('');
    progress.begin('Refreshing', null).fail();
    expect(written.join('').split('\r\u001b[2K')).toEqual([
      '',
      'Loading',
      'Loading: 20 %, many more even',
      'Loading: done in 0.2 s\n',
      'Refreshing',
      'Refreshing: stopped after 0.0\n',
    ]);
  });
});

describe('the summary of a load', () => {
  const counts = {
    read: 1_012,
    accepted: 1_000,
    duplicate: 2,
    rejected: 10,
    files: 2,
    seconds: 0.5,
    watermark: 1_000,
  };

  it('adds up, and names what deserves a look', () => {
    const report = {
      ...counts,
      rejectedByCode: [{ name: 'BAD_JSON', count: 10 }] as const,
      flags: [{ name: 'JUNK_DEVICE', count: 3 }] as const,
      ignoredFields: [{ name: 'password', count: 4 }],
      authenticators: 4,
      personalAccountIds: 5,
      deadLetters: '/d/x.ndjson',
    };
    expect(describeRecording(report)).toEqual([
      'read                            1012',
      'accepted                        1000',
      'duplicate                          2',
      'rejected                          10',
      '  BAD_JSON                        10',
      'not linked',
      '  JUNK_DEVICE                      3',
      'ignored fields',
      '  password                         4',
      'WARNING: 4 values of fields such as passwords were dropped; do not send them',
      'WARNING: 5 account ids look like phones or identity numbers and are kept as they are; use internal numbers',
      'rejected rows are kept in /d/x.ndjson',
      '2 files in 0.5 s, 2024 events/s',
    ]);
  });

  it('is short when all went well', () => {
    const report = {
      ...counts,
      rejected: 0,
      files: 1,
      rejectedByCode: [],
      flags: [],
      ignoredFields: [],
      authenticators: 0,
      personalAccountIds: 0,
      deadLetters: null,
    };
    expect(describeRecording(report).slice(-2)).toEqual([
      'rejected                           0',
      '1 file in 0.5 s, 2024 events/s',
    ]);
  });
});

describe('a table of text', () => {
  it('has words to the left and numbers to the right', () => {
    expect(
      textTable(
        ['name', 'n'],
        [
          ['a', 5],
          ['long name', 12],
        ],
      ),
    ).toEqual(['name        n', 'a           5', 'long name  12']);
  });
});
