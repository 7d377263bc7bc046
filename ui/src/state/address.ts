/** What the address of the explorer names; ids are opaque, never a personal value. */
export type Subject =
  | { readonly kind: 'gang'; readonly id: string }
  | { readonly kind: 'entity'; readonly id: string }
  /** Commands as `sharedText` writes them. */
  | { readonly kind: 'list'; readonly text: string }
  /** A list of commands that the server keeps; where there is none, what else the address names. */
  | { readonly kind: 'workspace'; readonly id: string; readonly otherwise: Subject }
  | null;

/** Reads `?w=`, `?ops=`, `?gang=` or `?account=`; anything else is no subject. */
export function subjectOf(search: string): Subject {
  const parameters = new URLSearchParams(search);
  const workspace = parameters.get('w');
  if (workspace) {
    parameters.delete('w');
    return { kind: 'workspace', id: workspace, otherwise: subjectOf(parameters.toString()) };
  }
  const list = parameters.get('ops');
  if (list) return { kind: 'list', text: list };
  const gang = parameters.get('gang');
  if (gang) return { kind: 'gang', id: gang };
  const entity = parameters.get('account') ?? parameters.get('resource');
  return entity ? { kind: 'entity', id: entity } : null;
}

export function gangAddress(id: string): string {
  return `/explore?${new URLSearchParams({ gang: id })}`;
}

/** The page of a gang. */
export function gangPageAddress(id: string): string {
  return `/gangs/${encodeURIComponent(id)}`;
}

/** The page of an account; the id is opaque. */
export function accountAddress(id: string): string {
  return `/accounts/${encodeURIComponent(id)}`;
}

export function entityAddress(id: string, isAccount: boolean): string {
  return `/explore?${new URLSearchParams({ [isAccount ? 'account' : 'resource']: id })}`;
}

/** Where a case is worked on: the page of its gang or its account. */
export function caseAddress(target: {
  readonly name: string;
  readonly targetId: string;
  readonly isAccount: boolean;
}): string {
  const { name, targetId, isAccount } = target;
  const named = new URLSearchParams({ case: name });
  return `${isAccount ? accountAddress(targetId) : gangPageAddress(targetId)}?${named}`;
}
