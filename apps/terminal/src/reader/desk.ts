import { AS_FOUND } from './rendition.js';
import type { Setting } from './stage.js';
import type { Host, Shelves, State } from './state.js';
import type { View } from './view/view.js';
import { errorSaid } from './words/said.js';

/** The state and what every act does with it. */
export interface Desk {
  readonly library: Shelves;
  readonly host: Host;
  readonly get: () => State;
  readonly set: (change: Partial<State>) => void;
  readonly top: () => View | undefined;
  readonly replace: (view: View) => void;
  readonly push: (view: View) => void;
  readonly back: () => void;
  readonly forward: () => boolean;
  readonly say: (notice: string) => void;
  /** Waits for an answer and does what it says; a failure is said. Of several questions only the last is answered. */
  readonly ask: (notice: string | undefined, answer: () => Promise<() => void>) => Promise<void>;
  readonly isBusy: () => boolean;
  readonly holdKeys: () => void;
  readonly callOff: () => void;
  readonly subscribe: (changed: () => void) => () => void;
}

/** `free` is called when nothing is waited for any more: the keys that waited are meant for what came. */
export function createDesk(library: Shelves, host: Host, setting: Setting, free: () => void): Desk {
  let state: State = { views: [], forward: [], setting, rendition: AS_FOUND, ruby: false };
  const listeners = new Set<() => void>();
  let question = 0;
  let busy = false;

  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const ended = () => {
    busy = false;
    free();
  };
  return {
    library,
    host,
    get: () => state,
    set,
    top: () => state.views[state.views.length - 1],
    replace: (view) => set({ views: [...state.views.slice(0, -1), view] }),
    push: (view) => set({ views: [...state.views, view], forward: [], notice: undefined }),
    back: () => {
      const last = state.views[state.views.length - 1];
      if (last && state.views.length > 1) set({ views: state.views.slice(0, -1), forward: [last, ...state.forward] });
    },
    forward: () => {
      const [next, ...rest] = state.forward;
      if (next) set({ views: [...state.views, next], forward: rest });
      return next !== undefined;
    },
    say: (notice) => set({ notice }),
    ask: async (notice, answer) => {
      const mine = ++question;
      busy = true;
      if (notice) set({ notice });
      try {
        const act = await answer();
        if (mine === question) act();
      } catch (error) {
        if (mine === question) set({ notice: errorSaid(error, state.setting.words) });
      }
      if (mine === question) ended();
    },
    isBusy: () => busy,
    holdKeys: () => {
      busy = true;
    },
    callOff: () => {
      question++;
      busy = false;
      set({ notice: undefined });
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
