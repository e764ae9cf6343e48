/**
 * A state machine as data: from each state, what each act leads to. What is not listed cannot
 * happen.
 */
export interface StateMachine<S extends string, A extends string> {
  /** What it describes, such as `meeting`. */
  readonly name: string;
  /** The states in which a thing may begin. */
  readonly begins: readonly S[];
  readonly states: Readonly<Record<S, Readonly<Partial<Record<A, S>>>>>;
}

/** The state that an act leads to; undefined where the state does not allow the act. */
export function nextState<S extends string, A extends string>(
  machine: StateMachine<S, A>,
  state: S,
  act: A,
): S | undefined {
  return machine.states[state][act];
}

/** The acts that a state allows. */
export function actsIn<S extends string, A extends string>(
  machine: StateMachine<S, A>,
  state: S,
): A[] {
  return Object.keys(machine.states[state]) as A[];
}

/**
 * What is wrong with a machine: states that nothing leads to, and states that are named but not
 * described. An empty list where all is well.
 */
export function findFaults(machine: StateMachine<string, string>): string[] {
  const faults: string[] = [];
  const reached = new Set<string>();
  const waiting: { state: string; from: string }[] = machine.begins.map((state) => ({
    state,
    from: 'its beginning',
  }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { state, from } = next;
    if (reached.has(state)) continue;
    reached.add(state);
    const acts = machine.states[state];
    if (!acts) {
      faults.push(`${machine.name}: ${from} leads to ${state}, which is not described`);
      continue;
    }
    for (const to of Object.values(acts))
      if (to !== undefined) waiting.push({ state: to, from: state });
  }
  for (const state of Object.keys(machine.states)) {
    if (!reached.has(state)) faults.push(`${machine.name}: nothing leads to ${state}`);
  }
  return faults;
}

/** Draws a machine as a Mermaid diagram, for the documentation. */
export function drawMachine(machine: StateMachine<string, string>): string {
  const lines = machine.begins.map((state) => `    [*] --> ${state}`);
  for (const [state, acts] of Object.entries(machine.states)) {
    for (const [act, to] of Object.entries(acts)) lines.push(`    ${state} --> ${to}: ${act}`);
    if (Object.keys(acts).length === 0) lines.push(`    ${state} --> [*]`);
  }
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
}
