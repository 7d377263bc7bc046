import type { Ask } from './client.ts';
import {
  type EntityType,
  type GangFault,
  type ObjectionFieldsFragment,
  ObjectionsDocument,
  RaiseObjectionDocument,
  type RaiseObjectionInput,
  WithdrawObjectionDocument,
  type WithdrawObjectionInput,
} from './documents.generated.ts';
import { refusal } from './refusal.ts';

export type { GangFault, RaiseObjectionInput, WithdrawObjectionInput };

/** What somebody says is wrong about a gang. */
export interface Objection extends Omit<ObjectionFieldsFragment, 'about'> {
  /** The account or resource that it names; null where it names none, or nothing is known of it any more. */
  readonly about: NamedEntity | null;
}

export interface NamedEntity {
  readonly id: string;
  readonly kind: EntityType;
  readonly display: string;
}

/** What is asked and told about objections. Changes carry a key: sent twice, they count once. */
export interface ObjectionQuestions {
  /** All on a gang, withdrawn ones too, oldest first. */
  readonly to: (gang: string, signal: AbortSignal) => Promise<readonly Objection[]>;
  readonly raise: (input: RaiseObjectionInput) => Promise<void>;
  readonly withdraw: (input: WithdrawObjectionInput) => Promise<void>;
}

export function createObjectionQuestions(ask: Ask): ObjectionQuestions {
  return {
    async to(gang, signal) {
      const { objections } = await ask(ObjectionsDocument, { gang }, signal);
      return objections.map(({ about, ...objection }) => ({ ...objection, about: entityIn(about) }));
    },
    async raise(input) {
      const { problem } = (await ask(RaiseObjectionDocument, { input })).raiseObjection;
      if (problem) throw refusal(problem);
    },
    async withdraw(input) {
      const { problem } = (await ask(WithdrawObjectionDocument, { input })).withdrawObjection;
      if (problem) throw refusal(problem);
    },
  };
}

function entityIn(about: ObjectionFieldsFragment['about']): NamedEntity | null {
  if (about && 'key' in about) return { id: about.id, kind: 'ACCOUNT', display: about.key.display };
  if (about && 'resource' in about)
    return { id: about.id, kind: about.kind, display: about.resource.display };
  return null;
}
