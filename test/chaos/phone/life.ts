/** One run of the app, from its start until the system ends it. Frozen, it hears nothing until it is thawed. */
export interface Life {
  /** Brings something from outside into the app: at once, when it is thawed, or never more. */
  deliver(work: () => void): void;
  after(ms: number, work: () => void): () => void;
  every(ms: number, work: () => void): () => void;
  /** What ends when the app is frozen or killed, such as requests and sockets; the returned function forgets it. */
  untilFrozen(end: () => void): () => void;
  readonly isAwake: boolean;
  freeze(): void;
  thaw(): void;
  end(): void;
}

export function startLife(): Life {
  let state: 'awake' | 'frozen' | 'ended' = 'awake';
  let held: (() => void)[] = [];
  const endings = new Set<() => void>();
  const timers = new Set<NodeJS.Timeout>();
  const deliver = (work: () => void) => {
    if (state === 'awake') work();
    else if (state === 'frozen') held.push(work);
  };
  const endAll = () => {
    for (const end of [...endings]) end();
    endings.clear();
  };
  return {
    deliver,
    after(ms, work) {
      let wanted = true;
      const timer = setTimeout(() => {
        timers.delete(timer);
        deliver(() => wanted && work());
      }, ms);
      timers.add(timer);
      return () => {
        wanted = false;
        clearTimeout(timer);
        timers.delete(timer);
      };
    },
    every(ms, work) {
      // A frozen app's ticks do not pile up.
      const timer = setInterval(() => state === 'awake' && work(), ms);
      timers.add(timer);
      return () => {
        clearInterval(timer);
        timers.delete(timer);
      };
    },
    untilFrozen(end) {
      endings.add(end);
      return () => endings.delete(end);
    },
    get isAwake() {
      return state === 'awake';
    },
    freeze() {
      if (state !== 'awake') return;
      state = 'frozen';
      endAll();
    },
    thaw() {
      if (state !== 'frozen') return;
      state = 'awake';
      const waited = held;
      held = [];
      for (const work of waited) deliver(work);
    },
    end() {
      state = 'ended';
      held = [];
      for (const timer of timers) clearTimeout(timer);
      endAll();
    },
  };
}
