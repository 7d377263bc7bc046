import type { ExemplarRole, GangExplanation } from '../api/explanations.ts';

const order: readonly ExemplarRole[] = ['MEDOID', 'NEWEST', 'KNOWN_BAD', 'LATEST_APPLICANT'];

interface Member {
  readonly account: { readonly id: string };
}

/** Members that show what the gang is like come first, with what each shows; the others keep their order. */
export function exemplarsFirst<Kind extends Member>(
  members: readonly Kind[],
  exemplars: GangExplanation['exemplars'],
): { readonly member: Kind; readonly shows: readonly ExemplarRole[] }[] {
  const rows = members.map((member) => ({
    member,
    shows: order.filter((role) =>
      exemplars.some((exemplar) => exemplar.role === role && exemplar.account.id === member.account.id),
    ),
  }));
  const rank = ({ shows: [first] }: (typeof rows)[number]) =>
    first === undefined ? order.length : order.indexOf(first);
  return rows.sort((a, b) => rank(a) - rank(b));
}
