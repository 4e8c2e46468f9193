import { type DomainError, conflict } from './errors.js';

/**
 * The words that one table of transitions uses. A table names the terms that it narrows; every other term is a string.
 * `permission` may include null, for a transition that no account makes.
 */
interface Terms {
  readonly state: string;
  readonly verb: string;
  /** named only by a table whose actions are not all called by their verbs */
  readonly action: string;
  readonly who: string;
  readonly permission: string | null;
  readonly need: string;
  readonly when: string;
}

type Term<T, K extends keyof Terms> = K extends keyof T ? T[K] : Terms[K];

interface Row<State, Verb, Action, Who, Permission, Need, When> {
  /** what is done; `allowedActions` lists it */
  readonly verb: Verb;
  /** the name in `allowedActions`, where it differs from the verb: several verbs may share one permission */
  readonly action?: Action;
  /** states that it leaves; empty where it creates the record */
  readonly from: readonly State[];
  /** null: the record keeps its state */
  readonly to: State | null;
  /** the party, or parties, who make it; the lifecycle's `parties` explain each */
  readonly who: Who | readonly Who[];
  /** permission that an account needs; null: no account makes this transition */
  readonly permission: Permission;
  /** what the request has to bring; the feature's rules check it */
  readonly needs?: readonly Need[];
  /** what else must hold; the feature's rules check it */
  readonly when?: When;
  /** definition of the event that it publishes */
  readonly event?: { readonly type: string } | null;
  /** what happened, in words for people, after the record's name */
  readonly words: string;
}

/** One way for a record to go: a row of a lifecycle's table. */
export type Transition<T extends Partial<Terms> = Terms> = Row<
  Term<T, 'state'>,
  Term<T, 'verb'>,
  'action' extends keyof T ? Term<T, 'action'> : never,
  Term<T, 'who'>,
  Term<T, 'permission'>,
  Term<T, 'need'>,
  Term<T, 'when'>
>;

/** How a record comes to exist, where the table itself has no such row. */
type Beginning<Permission extends string = string> = Pick<Transition, 'verb' | 'event' | 'words'> & {
  readonly to: string;
  readonly who: string | readonly string[];
  readonly permission: Permission;
};

/** Who a party is. */
interface Party {
  /** the roles of its accounts; every role that has the permission, unless named */
  readonly roles?: readonly string[];
  /** what makes the transition where no account does: `the law` */
  readonly name?: string;
}
type Parties = Readonly<Record<string, Party>>;
type RoleOf<P extends Parties> = P[keyof P] extends infer One
  ? One extends { readonly roles: readonly (infer Role extends string)[] }
    ? Role
    : never
  : never;

interface LifecycleDefinition<T extends Transition, P extends Parties, Permission extends string> {
  /** the record's name in a sentence: `goal`, `review` */
  readonly record: string;
  readonly title: string;
  /** one or two sentences for the documents: what the record is, and what holds for all its transitions */
  readonly about: string;
  /** each `who` of the table; left out where the names explain themselves and each party has the roles of its permission */
  readonly parties?: P & Readonly<Record<WhoOf<T>, unknown>>;
  readonly begins?: readonly Beginning<Permission>[];
  readonly transitions: readonly T[];
}

type StateOf<T extends Transition> = T['from'][number];
type WhoOf<T extends Transition> = Each<T['who']>;
type Each<Who> = Who extends readonly (infer One extends string)[] ? One : Extract<Who, string>;
type ActionOf<T extends Transition> = T['verb'] | NonNullable<T['action']>;
type PermissionOf<T extends Transition> = Extract<T['permission'], string>;

/** Who asks for a transition, and what the feature's own rules say about it. What is left out restricts nothing. */
interface Asking<T extends Transition> {
  readonly by?: WhoOf<T>;
  /** Does the caller have the permission? Once given, a transition without a permission is not possible. */
  readonly may?: (permission: PermissionOf<T>) => boolean;
  /** the feature's extra conditions */
  readonly if?: (transition: T) => boolean;
}

/** Which transition is wanted: by its verb, by the state that it leads to, or by both. */
interface Wanted<T extends Transition> {
  readonly verb?: T['verb'];
  readonly to?: StateOf<T>;
}

/** A row of the documents. */
export interface LifecycleRow<Permission extends string = string, Role extends string = string> {
  readonly action: string;
  readonly from: readonly string[];
  readonly to: string | null;
  readonly permission: Permission | null;
  /** of the roles that have the permission; undefined: all of them */
  readonly roles: readonly Role[] | undefined;
  /** what makes the transition where no account does */
  readonly by: string;
  readonly when: string;
  readonly needs: readonly string[];
  /** type of the event; null where none is published */
  readonly event: string | null;
  readonly words: string;
}

export interface LifecycleDocumentation<Permission extends string = string, Role extends string = string> {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly LifecycleRow<Permission, Role>[];
}

export interface Lifecycle<T extends Transition, Permission extends string = string, Role extends string = string> {
  /** Every row of a verb, in the order of the table, whatever the state. */
  rowsOf(verb: T['verb']): readonly T[];
  /** Permissions that something may be done with in this state, each once. */
  permissions(state: StateOf<T>): PermissionOf<T>[];
  /** The transition that is wanted from this state, if the table has it and the asking permits it. */
  find(state: StateOf<T>, wanted: Wanted<T>, asking?: Asking<T>): T | undefined;
  /**
   * The guard: the transition that is wanted from this state.
   * @param hint a sentence about what to do first, where the feature knows it
   * @throws DomainError TRANSITION_NOT_POSSIBLE (409)
   */
  require(state: StateOf<T>, wanted: Wanted<T>, asking?: Asking<T>, hint?: string): T;
  /** The actions that are possible from this state, each once, in the order of the table: `allowedActions`. */
  actions(state: StateOf<T>, asking?: Asking<T>): ActionOf<T>[];
  readonly documentation: LifecycleDocumentation<Permission, Role>;
}

/**
 * Makes the guard, the allowed actions and the documentation of one kind of record from its table of transitions, so that
 * the three cannot disagree. Conditions that need more than the state stay with the feature, as plain functions beside
 * its table, and reach the lifecycle through `Asking`.
 */
export function lifecycle<
  T extends Transition,
  const P extends Parties = Record<never, Party>,
  const Permission extends string = never,
>(definition: LifecycleDefinition<T, P, Permission>): Lifecycle<T, PermissionOf<T> | Permission, RoleOf<P>> {
  const { record, transitions } = definition;
  const byState = new Map<string, T[]>();
  for (const transition of transitions) {
    for (const state of transition.from) {
      const rows = byState.get(state);
      if (rows) rows.push(transition);
      else byState.set(state, [transition]);
    }
  }
  const possible = (state: string, asking: Asking<T>): T[] =>
    (byState.get(state) ?? []).filter((transition) => isPossible(transition, asking));
  const find = (state: string, { verb, to }: Wanted<T>, asking: Asking<T> = {}): T | undefined =>
    possible(state, asking).find((t) => (verb === undefined || t.verb === verb) && (to === undefined || t.to === to));
  const actions = (state: string, asking: Asking<T> = {}): ActionOf<T>[] => [
    ...new Set(possible(state, asking).map(actionOf)),
  ];
  return {
    rowsOf: (verb) => transitions.filter((t) => t.verb === verb),
    permissions: (state) => [
      ...new Set(
        possible(state, {}).flatMap(({ permission }) => (permission === null ? [] : [permission as PermissionOf<T>])),
      ),
    ],
    find,
    require(state, wanted, asking = {}, hint) {
      const transition = find(state, wanted, asking);
      if (transition) return transition;
      throw notPossible(record, state, wanted, actions(state, asking), hint);
    },
    actions,
    documentation: documentationOf(definition),
  };
}

/** The parties of a transition, always as a list. */
function partiesOf({ who }: Transition): readonly string[] {
  return typeof who === 'string' ? [who] : who;
}

const actionOf = <T extends Transition>({ verb, action }: T): ActionOf<T> => action ?? verb;

function isPossible<T extends Transition>(transition: T, { by, may, if: condition }: Asking<T>): boolean {
  const { permission } = transition;
  return (
    (by === undefined || partiesOf(transition).includes(by)) &&
    (may === undefined || (permission !== null && may(permission as PermissionOf<T>))) &&
    (condition === undefined || condition(transition))
  );
}

/** The one error for an action that a record does not take in its state, with the actions that it takes from this caller. */
function notPossible(
  record: string,
  state: string,
  { verb, to }: { readonly verb?: string | undefined; readonly to?: string | null | undefined },
  actions: readonly string[],
  hint: string | undefined,
): DomainError {
  const wanted = verb === undefined ? `a change to “${to}”` : `“${verb}”`;
  const others = actions.length === 0 ? 'nothing' : actions.join(', ');
  return conflict(
    'TRANSITION_NOT_POSSIBLE',
    hint === undefined
      ? `The ${record} is ${state}, so ${wanted} is not possible. Possible now: ${others}.`
      : `The ${record} is ${state}, so ${wanted} is not possible. ${hint} Possible now: ${others}.`,
  );
}

function documentationOf<T extends Transition, P extends Parties, Permission extends string>({
  title,
  about,
  parties,
  begins = [],
  transitions,
}: LifecycleDefinition<T, P, Permission>): LifecycleDocumentation<PermissionOf<T> | Permission, RoleOf<P>> {
  const all: Parties | undefined = parties;
  const rowOf = (row: Transition, permission: PermissionOf<T> | Permission | null) => {
    const named = partiesOf(row).map((who): Party => all?.[who] ?? (all ? {} : { name: who }));
    return {
      ...{ action: actionOf(row), from: row.from, to: row.to, permission },
      roles: named.every(({ roles }) => roles) ? (named.flatMap(({ roles = [] }) => roles) as RoleOf<P>[]) : undefined,
      by: named.flatMap(({ name }) => name ?? []).join(', '),
      ...{ when: row.when ?? '', needs: row.needs ?? [], event: row.event?.type ?? null, words: row.words },
    };
  };
  return {
    title,
    about,
    rows: [
      ...begins.map((row) => rowOf({ ...row, from: [] }, row.permission)),
      ...transitions.map((row) => rowOf(row, row.permission as PermissionOf<T> | null)),
    ],
  };
}
