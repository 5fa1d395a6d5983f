/** The tools, each started when it is first needed and kept from then on. Used by the builder, one call at a time. */
import type { LoadGo } from './go-instance.ts';
import { KeptTool } from './kept-tool.ts';
import type { Library } from './library.ts';
import type { MemoryFs } from './memory-fs.ts';
import { Linker } from './linker.ts';
import type { ToolName } from './manifest.ts';

/**
 * The binary of each command; one may hold several. Commands with the same `process` share one: what they need of memory
 * is alike, and the compiler, which needs more, would make every going back of theirs longer.
 */
const commands = {
  plan: { binary: 'compile', process: 'front' },
  gofmt: { binary: 'compile', process: 'front' },
  compile: { binary: 'compile', process: 'compile' },
  vet: { binary: 'vet', process: 'vet' },
  review: { binary: 'vet', process: 'vet' },
} as const satisfies Record<string, { binary: ToolName; process: string }>;

export type Command = keyof typeof commands;

/** What the tools build for. */
const env = { GOROOT: '/usr/local/go', GOOS: 'js', GOARCH: 'wasm' };

/** What nearly every program imports, and with it some forty packages. */
const base = ['fmt'];

export interface ToolResult {
  readonly status: number;
  /** What it wrote to its output and error. */
  readonly text: string;
}

export class Tools {
  #loadGo: LoadGo;
  #library: Library;
  #started = new Map<string, KeptTool>();
  #linker: Linker | undefined;
  #env: Readonly<Record<string, string>>;

  /** `experiments` are those that the library was built with. */
  constructor(loadGo: LoadGo, library: Library, experiments: readonly string[] = []) {
    this.#loadGo = loadGo;
    this.#library = library;
    this.#env = { ...env, GOEXPERIMENT: experiments.join(',') };
  }

  /** Runs a command on the files. Throws what the engine throws when it gives up on it. */
  async run(command: Command, fs: MemoryFs, args: readonly string[]): Promise<ToolResult> {
    const { binary, process } = commands[command];
    const module = await this.#library.tool(binary);
    const tool = this.#started.get(process) ?? new KeptTool(this.#loadGo, module, [binary], this.#env);
    this.#started.set(process, tool);
    return withText(fs, () => {
      tool.goBack();
      return tool.request([command, ...args], fs);
    });
  }

  /** Links `/out/main.a` to `/out/prog.wasm` with these standard packages and all that they import. */
  async link(fs: MemoryFs, std: readonly string[], packages: ReadonlyMap<string, string>): Promise<ToolResult> {
    const module = await this.#library.tool('link');
    const objects = await this.#library.objects(std);
    this.#linker ??= new Linker(this.#loadGo, module, this.#env, this.#library.closure(base));
    const linker = this.#linker;
    return withText(fs, () => linker.link(fs, objects, packages));
  }

  /** Makes every tool ready for its next call, while nobody waits. */
  rest(): void {
    for (const tool of this.#started.values()) tool.goBack();
    this.#linker?.rest();
  }
}

const decoder = new TextDecoder();

function withText(fs: MemoryFs, run: () => number | 'paused'): ToolResult {
  const output: Uint8Array[] = [];
  fs.sink = (_fd, bytes) => output.push(bytes.slice());
  const status = run();
  if (status === 'paused') throw new Error('a tool paused where it should have ended');
  return { status, text: output.map((bytes) => decoder.decode(bytes)).join('') };
}
