/** Drawings of the icons: 1.5 px lines in a box of 16. */
const drawings = {
  building: (
    <>
      <path d="M3.5 13.5v-11h6v4h3v7zM5.5 5h.5M7.5 5h.5M5.5 8h.5M7.5 8h.5M5.5 11h.5M7.5 11h.5" />
    </>
  ),
  card: (
    <>
      <rect x="2" y="4" width="12" height="8.5" rx="1.3" />
      <path d="M2 6.7h12M4.5 10h2.5" />
    </>
  ),
  cell: (
    <>
      <path d="M8 2 13.2 5v6L8 14 2.8 11V5z" />
      <circle cx="8" cy="8" r="1.3" />
    </>
  ),
  check: (
    <>
      <path d="m3.5 8.5 3 3 6-7" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 5v3l2 1.5" />
    </>
  ),
  close: (
    <>
      <path d="m4 4 8 8M12 4l-8 8" />
    </>
  ),
  collapse: (
    <>
      <circle cx="8" cy="8" r="1.8" />
      <path d="M8 1.8v3M8 11.2v3M1.8 8h3M11.2 8h3M6.5 3.6 8 5l1.5-1.4M6.5 12.4 8 11l1.5 1.4" />
    </>
  ),
  cursor: (
    <>
      <path d="M4 2.5 12.5 8l-3.7.9-1.9 3.5z" />
    </>
  ),
  device: (
    <>
      <rect x="4.5" y="2" width="7" height="12" rx="1.7" />
      <path d="M7.3 11.8h1.4" />
    </>
  ),
  down: (
    <>
      <path d="m4 6 4 4 4-4" />
    </>
  ),
  expand: (
    <>
      <circle cx="8" cy="8" r="1.8" />
      <path d="M8 6.2V2.5M8 13.5V9.8M9.8 8h3.7M2.5 8h3.7M6.5 3.8 8 2.3l1.5 1.5M6.5 12.2 8 13.7l1.5-1.5" />
    </>
  ),
  fit: (
    <>
      <path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
      <circle cx="8" cy="8" r="1.8" />
    </>
  ),
  flag: (
    <>
      <path d="M4 14V2.5M4 3h8l-2 3 2 3H4" />
    </>
  ),
  graph: (
    <>
      <circle cx="4" cy="4.5" r="1.8" />
      <circle cx="12" cy="5.5" r="1.8" />
      <circle cx="7" cy="12" r="1.8" />
      <path d="m5.7 4.7 4.5.5M4.7 6.2 6.4 10.3M11 7 8.2 10.6" />
    </>
  ),
  hide: (
    <>
      <path d="M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4Z" />
      <path d="m3 13 10-10" />
    </>
  ),
  home: (
    <>
      <path d="M2.5 8 8 3l5.5 5M4 7v6h8V7M6.8 13V9.8h2.4V13" />
    </>
  ),
  hull: (
    <>
      <path d="M4.5 3 11 2.5 14 8l-3.5 5.5H5L2 8z" strokeDasharray="2.6 2" />
      <circle cx="6" cy="7" r="1" fill="currentColor" stroke="none" />
      <circle cx="10" cy="7" r="1" fill="currentColor" stroke="none" />
      <circle cx="8" cy="10.5" r="1" fill="currentColor" stroke="none" />
    </>
  ),
  identity: (
    <>
      <rect x="2" y="3.5" width="12" height="9" rx="1.3" />
      <circle cx="5.7" cy="7" r="1.2" />
      <path d="M3.8 10.3c.2-1.2.9-1.7 1.9-1.7s1.7.5 1.9 1.7M9.5 6.7h2.7M9.5 9.3h2.7" />
    </>
  ),
  keyboard: (
    <>
      <rect x="1.5" y="4" width="13" height="8" rx="1.3" />
      <path d="M4 6.7h.4M6.7 6.7h.4M9.3 6.7h.4M12 6.7h.1M4 9.3h.4M6 9.3h4M12 9.3h.1" />
    </>
  ),
  left: (
    <>
      <path d="m10 4-4 4 4 4" />
    </>
  ),
  mail: (
    <>
      <rect x="2" y="3.8" width="12" height="8.5" rx="1.3" />
      <path d="m2.5 5 5.5 4 5.5-4" />
    </>
  ),
  menu: (
    <>
      <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />
    </>
  ),
  note: (
    <>
      <path d="M3 2.5h10v7.2L9.2 13.5H3zM9 13.2V9.5h3.8M5.3 5.5h5.4M5.3 8h2.4" />
    </>
  ),
  minus: (
    <>
      <path d="M3 8h10" />
    </>
  ),
  moon: (
    <>
      <path d="M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z" />
    </>
  ),
  network: (
    <>
      <path d="M8 2 14 8l-6 6-6-6z" />
      <path d="M6.2 6.5v3M8.3 9.5v-3h1a.9.9 0 0 1 0 1.9h-1" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.3" r="2.5" />
      <path d="M3.2 13.5c.3-3 2.2-4.5 4.8-4.5s4.5 1.5 4.8 4.5" />
    </>
  ),
  phone: (
    <>
      <rect x="4" y="2" width="8" height="12" rx="1.2" />
      <path
        d="M6.5 5.2c-.4 2.6 1.7 5 4 5.4l.4-1.4-1.2-.7-.7.5c-.6-.4-1-1-1.3-1.6l.6-.6-.5-1.3z"
        strokeWidth="1"
      />
    </>
  ),
  pin: (
    <>
      <path d="M6 2.5h4l-.5 4 2 2.5h-7l2-2.5zM8 9v5" />
    </>
  ),
  plus: (
    <>
      <path d="M8 3v10M3 8h10" />
    </>
  ),
  redo: (
    <>
      <path d="m10.5 3 3 3-3 3M13.5 6H7a4 4 0 0 0 0 8h2" />
    </>
  ),
  restore: (
    <>
      <path d="M8 2.5a5.5 5.5 0 1 1-5 3.2M2.5 2.5v3.3h3.3" />
    </>
  ),
  right: (
    <>
      <path d="m6 4 4 4-4 4" />
    </>
  ),
  scale: (
    <>
      <path d="M8 2.5v11M5 13.5h6M3 4.5h10M3 4.5 1.5 9h3zM13 4.5 11.5 9h3z" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3 3" />
    </>
  ),
  sun: (
    <>
      <circle cx="8" cy="8" r="2.7" />
      <path d="M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1" />
    </>
  ),
  undo: (
    <>
      <path d="M5.5 3 2.5 6l3 3M2.5 6H9a4 4 0 0 1 0 8H7" />
    </>
  ),
  warn: (
    <>
      <path d="M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1" />
    </>
  ),
  wifi: (
    <>
      <path d="M2.5 6.5a8 8 0 0 1 11 0M4.8 9a4.7 4.7 0 0 1 6.4 0M7.8 11.7h.4" />
    </>
  ),
  all: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="1.3" strokeDasharray="2.4 1.6" />
      <circle cx="6" cy="6.5" r="1.2" fill="currentColor" stroke="none" />
      <circle cx="10.3" cy="9.6" r="1.2" fill="currentColor" stroke="none" />
    </>
  ),
  block: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m4.2 4.2 7.6 7.6" />
    </>
  ),
  box: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="1" strokeDasharray="2.4 2" />
    </>
  ),
  columns: (
    <>
      <rect x="2.5" y="3" width="11" height="10" rx="1.3" />
      <path d="M6.2 3v10M9.8 3v10" />
    </>
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.3" />
      <path d="M10.5 5.3V3.8a1.3 1.3 0 0 0-1.3-1.3H3.8a1.3 1.3 0 0 0-1.3 1.3v5.4a1.3 1.3 0 0 0 1.3 1.3h1.5" />
    </>
  ),
  download: (
    <>
      <path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10" />
    </>
  ),
  filter: (
    <>
      <path d="M2.5 3.5h11L9.5 8.3v4.2l-3 1V8.3z" />
    </>
  ),
  invert: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  lasso: (
    <>
      <path d="M3 7.5C3 4.7 5.2 3 8.2 3s5 1.6 5 3.9-2.3 4-5 4c-1.7 0-3-.6-3-1.7s1.6-1.3 2.2-.2c.8 1.5-.6 4-2.6 4.5" />
    </>
  ),
  link: (
    <>
      <path d="M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.3 6.7a2.6 2.6 0 0 0-3.7 0L3.4 8.9a2.6 2.6 0 0 0 3.7 3.7l.9-.9" />
    </>
  ),
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.3" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  path: (
    <>
      <circle cx="3.5" cy="12.5" r="1.6" />
      <circle cx="12.5" cy="3.5" r="1.6" />
      <path d="M5.1 12.5h3.4a2 2 0 0 0 2-2v-1a2 2 0 0 0-2-2h-1a2 2 0 0 1-2-2 2 2 0 0 1 2-2h3.4" />
    </>
  ),
  rows: (
    <>
      <path d="M2.5 4h11M2.5 8h11M2.5 12h11" />
      <path d="M5 2.8v2.4M10 6.8v2.4M7 10.8v2.4" />
    </>
  ),
  saved: (
    <>
      <path d="m3 8.5 3.2 3.2L13 4.5" />
    </>
  ),
  share: (
    <>
      <circle cx="4" cy="8" r="1.7" />
      <circle cx="12" cy="3.7" r="1.7" />
      <circle cx="12" cy="12.3" r="1.7" />
      <path d="m5.5 7.2 5-2.7M5.5 8.8l5 2.7" />
    </>
  ),
  bars: (
    <>
      <path d="M3 13.5V9M6.3 13.5V5M9.7 13.5V7.5M13 13.5V3" />
    </>
  ),
  settings: (
    <>
      <path d="M2.5 4.5h5M11 4.5h2.5M2.5 11.5H5M8.5 11.5h5" />
      <circle cx="9.2" cy="4.5" r="1.8" />
      <circle cx="6.8" cy="11.5" r="1.8" />
    </>
  ),
  up: (
    <>
      <path d="m4 10 4-4 4 4" />
    </>
  ),
} as const;

export type IconName = keyof typeof drawings;

/** A small drawing beside a word; assistive technology reads the word alone. */
export function Icon({ name, small = false }: { readonly name: IconName; readonly small?: boolean }) {
  return (
    <svg className={small ? 'icon small' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
