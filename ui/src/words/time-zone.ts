/** Words are also tested where there is no document. */
interface MaybePage {
  readonly document?: {
    querySelector(selector: string): { getAttribute(name: string): string | null } | null;
  };
}

/** Zone in which the server shows times: it wrote it into the document. */
export const serverTimeZone = zoneOfDocument();

function zoneOfDocument(): string {
  const meta = (globalThis as MaybePage).document?.querySelector('meta[name="time-zone"]');
  const name = meta?.getAttribute('content') ?? '';
  return name === '' || name.startsWith('__') ? 'Asia/Shanghai' : name;
}
