import { CORRECTABLE, correctedValue, mustBeCorrectable, openLibrary } from '@zhengwen/library';
import { type LibraryRequest, openFor, withLibrary } from '../library.js';
import { EXIT, type Exit } from '../outcome.js';
import { misuse, say } from '../output.js';

export interface SetRequest extends LibraryRequest {
  readonly because?: string;
  readonly unset?: readonly string[];
  readonly in?: string;
}

/** `zhengwen set`: corrects fields by hand, or undoes it. */
export async function setCommand(id: string, assignments: readonly string[], request: SetRequest): Promise<Exit> {
  const pairs = assignments.map((assignment) => /^([^=]+)=([\s\S]*)$/.exec(assignment));
  const wrong = assignments.find((_, i) => !pairs[i]);
  if (wrong !== undefined) return misuse(`'${wrong}' is no field=value; the fields are ${CORRECTABLE.join(', ')}`);
  const said = pairs.map((match) => ({ field: match?.[1] ?? '', value: match?.[2] ?? '' }));
  const unset = request.unset ?? [];
  if (said.length + unset.length === 0) return misuse('there is nothing to set; give field=value, or --unset field');
  return withLibrary(writing(request), async (library) => {
    if (!(await library.get(id))) return missing(id);
    // All is looked at before anything is kept.
    for (const { field, value } of said) correctedValue(field, value);
    for (const field of unset) mustBeCorrectable(field);
    for (const { field, value } of said) {
      await library.set(id, { field, value, ...(request.because ? { because: request.because } : {}) });
      say(`${field} of ${id} is ${value}, set by hand`);
    }
    for (const field of unset) {
      await library.unset(id, field);
      say(`${field} of ${id} is as it was read`);
    }
    return EXIT.done;
  });
}

/** `zhengwen forget`: takes an article out of the library for good. */
export async function forgetCommand(id: string, request: Pick<SetRequest, 'library' | 'in'>): Promise<Exit> {
  return withLibrary(writing(request), async (library) => {
    if (!(await library.forget(id))) return missing(id);
    say(`${id} is forgotten; its file is where it was`);
    return EXIT.done;
  });
}

async function writing({ library, in: folder }: Pick<SetRequest, 'library' | 'in'>) {
  if (library !== undefined && folder === undefined) return openLibrary([], { file: library, naming: 'given' });
  return openFor(folder === undefined ? [] : [folder], { library });
}

function missing(id: string): Exit {
  say(`there is no article ${id} in this library; 'zhengwen --json' lists them with their ids`);
  return EXIT.nothing;
}
