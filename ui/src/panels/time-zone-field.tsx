import { serverTimeZone } from '../words/time-zone.ts';
import { useWords } from '../words/use-words.ts';
import { usePage } from './page-context.ts';

/** Zones of the places that ask most; the one in force and that of the machine are among the choices too. */
const offered = [
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Asia/Dubai',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'UTC',
] as const;

/** In which zone every time of the page is written, and typed. */
export function TimeZoneField() {
  const { say, language } = useWords();
  const { preferences, choose } = usePage();
  const machine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([...offered, machine, ...(preferences.timeZone ? [preferences.timeZone] : [])])];
  return (
    <label className="line">
      {say('person.timeZone')}
      <select
        value={preferences.timeZone ?? ''}
        onChange={({ target }) => choose({ ...preferences, timeZone: target.value || null })}
      >
        <option value="">{say('person.ofServer', { zone: nameOf(serverTimeZone, language) })}</option>
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {nameOf(zone, language)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The name and how far its clock is from UTC today. */
function nameOf(timeZone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'shortOffset' }).formatToParts();
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${timeZone.replace('_', ' ')} ${offset.replace('GMT', 'UTC')}`;
}
