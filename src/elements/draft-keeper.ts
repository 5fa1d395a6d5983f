/** Saves what is typed, soon after it is typed and before the page goes away; used by go-program, go-exercise and go-playground. */
import type { Program } from '../go/engine.ts';
import { draftOf, fitsDraft } from '../progress/drafts.ts';

const saveAfterMs = 400;
/** Typing has paused: what is there now may be run soon. */
const prepareAfterMs = 600;

export interface DraftEdge {
  /** `null`: back at the starter. */
  save(files: Program | null): Promise<void>;
  prepare(program: Program): void;
  /** What is there now can't be kept; what was kept before stays. */
  tooLarge?(): void;
}

export class DraftKeeper {
  readonly #starter: Program;
  readonly #edge: DraftEdge;
  #unsaved: Program | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #preparing: ReturnType<typeof setTimeout> | undefined;

  constructor(starter: Program, edge: DraftEdge) {
    this.#starter = starter;
    this.#edge = edge;
    addEventListener('pagehide', () => void this.flush());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.flush();
    });
  }

  changed(program: Program): void {
    this.#unsaved = program;
    clearTimeout(this.#saving);
    clearTimeout(this.#preparing);
    this.#saving = setTimeout(() => void this.flush(), saveAfterMs);
    this.#preparing = setTimeout(() => this.#edge.prepare(program), prepareAfterMs);
  }

  async flush(): Promise<void> {
    clearTimeout(this.#saving);
    if (this.#unsaved === undefined) return;
    const draft = draftOf(this.#starter, this.#unsaved);
    this.#unsaved = undefined;
    if (draft !== null && !fitsDraft(draft)) this.#edge.tooLarge?.();
    else await this.#edge.save(draft);
  }
}
