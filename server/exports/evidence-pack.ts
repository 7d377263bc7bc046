import { createHash } from 'node:crypto';
import { characteristicCodes } from '../../graph/domain/gang-profile.ts';
import type { Generation } from '../../graph/domain/generation.ts';
import type { Reason } from '../../graph/domain/risk-signal.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { Language } from '../investigation/language.ts';
import { languages } from '../investigation/language.ts';
import { reasonText } from '../investigation/reason-text.ts';
import { characteristicTexts } from '../investigation/texts.ts';
import type { KeptPicture } from './export-request.ts';
import { instantText } from './instant-text.ts';
import type { ContentLink, ContentNode, PictureContent } from './picture-content.ts';
import type { Stamp } from './stamp.ts';
import { stampLine } from './stamp.ts';

/** What a pack is called, and the version that this program writes. */
export const packFormat = 'gangscope-evidence-pack';
export const packVersion = 1;

export interface PackParts {
  readonly content: PictureContent;
  readonly picture: KeptPicture;
  readonly shown: Generation;
  readonly window: TimeWindow;
  readonly caseNumber: string;
  readonly purpose: string;
  readonly stamp: Stamp;
}

/**
 * A picture with all that it rests on, as JSON: commands and places draw it again; nodes, links, evidence with its
 * times and texts in every language are read without a server; generation, watermark and parameters say what to
 * compute it from. `manifest` holds the SHA-256 of each part as it stands in the file, without white space.
 */
export function evidencePack({
  content,
  picture,
  shown,
  window,
  caseNumber,
  purpose,
  stamp,
}: PackParts): string {
  const parts = {
    stamp: { ...stamp, at: instantText(stamp.at), line: stampLine(stamp), case: caseNumber, purpose },
    source: sourceOf(shown, window),
    picture,
    nodes: content.nodes.map(nodeOf),
    links: content.links.filter(({ kind }) => kind === 'STAR').map(linkOf),
    ties: content.links.filter(({ kind }) => kind === 'TIE').map(tieOf),
    evidence: content.links.filter(({ kind }) => kind === 'EVIDENCE').map(evidenceOf),
    gangs: content.gangs.map(({ gangId, size, coreSize, level, score, profile }) => ({
      gangId,
      size,
      coreSize,
      level,
      score,
      profile,
    })),
    texts: Object.fromEntries(languages.map((language) => [language, textsOf(content, language)])),
    leftOut: { unknown: content.unknown, truncated: content.truncated },
  };
  const manifest = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, digestOf(JSON.stringify(part))]),
  );
  return JSON.stringify({ format: packFormat, v: packVersion, ...parts, manifest });
}

/** `sha256:` and 64 hexadecimal digits. */
export function digestOf(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

function sourceOf(shown: Generation, window: TimeWindow) {
  const { number, asOf, watermark, parametersVersion, parameters, codeVersion, inputChecksum, engine, seed } =
    shown;
  return {
    generation: number,
    asOf: instantText(asOf),
    watermark,
    parametersVersion,
    parameters,
    codeVersion,
    inputChecksum,
    engine,
    seed,
    window: { from: instantText(window.from), until: instantText(window.until) },
  };
}

function nodeOf({ id, entity, degree, label, verdict, list }: ContentNode) {
  const { ref, display, firstEventAt, lastEventAt, events, accounts } = entity;
  return {
    id,
    kind: ref.kind,
    display,
    first: instantText(firstEventAt),
    last: instantText(lastEventAt),
    events,
    accounts,
    degree,
    level: label?.signal.level ?? null,
    score: label?.signal.score ?? null,
    gang: label?.gangId ?? null,
    role: label?.role ?? null,
    verdict,
    list,
  };
}

function linkOf({ id, from, to, events, firstAt, lastAt }: Omit<ContentLink, 'tie'>) {
  return { id, from, to, events, first: instantText(firstAt), last: instantText(lastAt) };
}

function tieOf({ tie, ...link }: ContentLink) {
  return { ...linkOf(link), tie };
}

function evidenceOf({ id, from, to, nats, meetings }: ContentLink) {
  return {
    id,
    from,
    to,
    nats,
    meetings: meetings.map(({ resource, aAt, bAt, ...meeting }) => ({
      ...meeting,
      resource: resource.display,
      aAt: instantText(aAt),
      bAt: instantText(bAt),
    })),
  };
}

/** Sentences by what they are about, and the names of characteristics. */
function textsOf({ nodes, gangs }: PictureContent, language: Language) {
  const told = (reasons: readonly Reason[]) => reasons.map((reason) => reasonText(reason, language));
  return {
    nodes: Object.fromEntries(
      nodes.flatMap(({ id, label }) => (label === null ? [] : [[id, told(label.signal.reasons)]])),
    ),
    gangs: Object.fromEntries(gangs.map(({ gangId, reasons }) => [gangId, told(reasons)])),
    characteristics: Object.fromEntries(
      characteristicCodes.map((code) => [code, characteristicTexts[code][language]]),
    ),
  };
}
