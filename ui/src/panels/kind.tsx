import type { EntityType } from '../api/answer.ts';
import { useWords } from '../words/use-words.ts';
import { Icon, type IconName } from './icon.tsx';

const icons: Readonly<Record<EntityType, IconName>> = {
  ACCOUNT: 'person',
  DEVICE: 'device',
  IP: 'network',
  WIFI: 'wifi',
  GEO_CELL: 'cell',
  PHONE: 'phone',
  ID_NUMBER: 'identity',
  BANK_CARD: 'card',
  EMAIL: 'mail',
  ADDRESS: 'home',
  EMPLOYER: 'building',
};

/** Which of the five colours of kinds a kind has. */
export const kindFamilies: Readonly<Record<EntityType, string>> = {
  ACCOUNT: 'account',
  DEVICE: 'device',
  IP: 'ip',
  WIFI: 'ip',
  PHONE: 'person',
  ID_NUMBER: 'person',
  BANK_CARD: 'person',
  EMAIL: 'person',
  GEO_CELL: 'place',
  ADDRESS: 'place',
  EMPLOYER: 'place',
};

export function KindIcon({ kind, small = true }: { readonly kind: EntityType; readonly small?: boolean }) {
  return (
    <span className={`kind-${kindFamilies[kind]} kind-icon`}>
      <Icon name={icons[kind]} small={small} />
    </span>
  );
}

/** A masked key behind the glyph of its kind, which is also read out. */
export function EntityName({ kind, name }: { readonly kind: EntityType; readonly name: string }) {
  const { say } = useWords();
  return (
    <span className="who" title={`${say(`kind.${kind}`)} ${name}`}>
      <KindIcon kind={kind} />
      <span className="visually-hidden">{say(`kind.${kind}`)}</span>
      <span className="key">{name}</span>
    </span>
  );
}
