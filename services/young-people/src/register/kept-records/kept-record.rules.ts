import { type Lifecycle, type Transition, lifecycle } from '#libs/kernel';

/*
 * Records about a young person that stay in the history: contacts, capacity assessments and representatives. Each can be
 * corrected while it is current, and ended once for a reason. An ended record does not change.
 */

export type KeptState = 'on-record' | 'ended';

type KeptTransition<Permission extends string> = Transition<{
  state: KeptState;
  verb: Permission;
  who: 'person';
  permission: Permission;
}>;

/** The lifecycle of one kind of kept record; one permission covers every transition. */
export function keptLifecycle<const Permission extends string>({
  permission,
  event,
  ...names
}: {
  readonly record: string;
  readonly title: string;
  readonly about: string;
  readonly permission: Permission;
  readonly event: { readonly type: string } | null;
}): Lifecycle<KeptTransition<Permission>, Permission, never> {
  const change = { verb: permission, who: 'person', permission, event } as const;
  const transitions: readonly KeptTransition<Permission>[] = [
    { ...change, from: [], to: 'on-record', words: 'was put on record' },
    { ...change, from: ['on-record'], to: null, words: 'was put right' },
    {
      ...{ ...change, from: ['on-record'], to: 'ended', words: 'was ended' },
      ...(event === null ? {} : { needs: ['reason'] }),
    },
  ];
  return lifecycle({ ...names, transitions });
}

/** The fields that a request names: null clears a value, and an absent field does not change. */
export function given<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<T>;
}
