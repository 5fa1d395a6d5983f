/**
 * The build steps: plan, compile each package, link; and vet and gofmt. Runs in this thread, on files in memory.
 * Used by the builder's worker, in a page and on the server.
 */
import type { Finding, Note, Program, ReviewResult, SourceFile, VetResult } from '../engine.ts';
import type { Library } from './library.ts';
import { MemoryFs } from './memory-fs.ts';
import type { LoadGo } from './go-instance.ts';
import { parseFindings } from './findings.ts';
import { linkedFile, mainFile } from './linker.ts';
import { parseNotes } from './review-report.ts';
import { sourceDir } from './source-dir.ts';
import { Tools } from './tools.ts';

type BuildFailed = { readonly kind: 'build-failed'; readonly text: string; readonly findings: readonly Finding[] };
export type BuildResult = { readonly kind: 'built'; readonly wasm: Uint8Array; readonly isTest: boolean } | BuildFailed;

/** A program whose packages are compiled: where each import path's archive lies among the files. */
interface Compiled {
  readonly plan: Plan;
  readonly fs: MemoryFs;
  readonly archives: Map<string, string>;
}

interface PlannedPackage {
  readonly Path: string;
  readonly ImportPath: string;
  readonly Files: readonly string[];
  readonly Imports: readonly string[] | null;
  readonly Embed?: object;
}

interface Plan {
  readonly Errors: string;
  readonly IsTest: boolean;
  readonly GoVersion: string;
  readonly Packages: readonly PlannedPackage[] | null;
  readonly Std: readonly string[] | null;
}

export class Builder {
  #library: Library;
  #tools: Tools;
  #last: { readonly key: string; readonly work: Compiled | BuildFailed } | undefined;

  constructor(loadGo: LoadGo, library: Library) {
    this.#library = library;
    this.#tools = new Tools(loadGo, library);
  }

  /** Builds a program. Rejects only when a part of the toolchain can't be fetched, or on a fault of ours. */
  async build(program: Program): Promise<BuildResult> {
    inTheMeantime(this.#library.tool('link'));
    const work = await this.#compileAll(program);
    if ('text' in work) return work;
    const { plan, fs, archives } = work;
    const own = new Map([...archives].filter(([, path]) => path.startsWith('/out/')));
    const link = await this.#tools.link(fs, plan.Std ?? [], own);
    const wasm = fs.get(linkedFile);
    if (link.status !== 0 || !wasm) return failure(link.text);
    return { kind: 'built', wasm, isTest: plan.IsTest };
  }

  /** Vet's findings on every package of the program. Right after a build of the same program nothing is compiled again. */
  async vet(program: Program): Promise<VetResult> {
    const work = await this.#compileAll(program);
    if ('text' in work) return work;
    const findings = (await this.#analyse(work, 'vet', [])).flatMap(({ text }) => parseFindings(text, 'vet'));
    return { kind: 'vetted', findings };
  }

  /** What the project's own analysers say about every package of the program. */
  async review(program: Program): Promise<ReviewResult> {
    const work = await this.#compileAll(program);
    if ('text' in work) return { kind: 'unavailable', why: work.text };
    const notes: Note[] = [];
    for (const { status, text } of await this.#analyse(work, 'review', ['-json'])) {
      if (status !== 0) throw new Error(`the review ended with status ${status}: ${text}`);
      notes.push(...parseNotes(text));
    }
    return { kind: 'reviewed', notes };
  }

  /**
   * gofmt, and with `imports` what goimports does. `errors` has a message for each file that does not parse; such a file
   * stays as it was.
   */
  async format(
    program: Program,
    imports: boolean,
  ): Promise<{ files: readonly SourceFile[]; errors: readonly string[] }> {
    const fs = this.#files(program);
    const args = program.map((file) => file.name);
    if (imports) {
      fs.put('/std/symbols', await this.#library.symbols());
      args.unshift('-imports=/std/symbols');
    }
    const { status, text } = await this.#tools.run('gofmt', fs, args);
    if (status !== 0) throw new Error(`gofmt ended with status ${status}: ${text}`);
    const files = program.map(({ name }) => ({ name, text: decode(fs.get(`${sourceDir}/${name}`)) }));
    return { files, errors: JSON.parse(text) as string[] };
  }

  /** Plans and compiles; the last program's result is kept. */
  async #compileAll(program: Program): Promise<Compiled | BuildFailed> {
    const key = JSON.stringify(program);
    if (this.#last?.key !== key) this.#last = { key, work: await this.#compileFresh(program) };
    return this.#last.work;
  }

  async #compileFresh(program: Program): Promise<Compiled | BuildFailed> {
    const fs = this.#files(program);
    fs.put('/std/packages', encode(this.#library.packageNames.join('\n')));
    const language = /^go(\d+\.\d+)/.exec(this.#library.goVersion)?.[1] ?? '';
    const { status, text } = await this.#tools.run('plan', fs, ['/std/packages', language]);
    if (status !== 0) throw new Error(`planning the build ended with status ${status}: ${text}`);
    const plan = JSON.parse(text) as Plan;
    if (plan.Errors !== '') return failure(plan.Errors);
    inTheMeantime(this.#library.objects(plan.Std ?? []));
    const archives = new Map<string, string>();
    const direct = new Set(plan.Packages?.flatMap((pkg) => pkg.Imports ?? []));
    for (const [name, bytes] of await this.#library.exportData([...direct])) {
      fs.put(`/std/${name}.x`, bytes);
      archives.set(name, `/std/${name}.x`);
    }
    for (const pkg of plan.Packages ?? []) {
      const failed = await this.#compile(fs, plan, pkg, archives);
      if (failed) return failed;
    }
    return { plan, fs, archives };
  }

  /** Compiles one package; gives the failure, or nothing. */
  async #compile(
    fs: MemoryFs,
    plan: Plan,
    pkg: PlannedPackage,
    archives: Map<string, string>,
  ): Promise<BuildFailed | undefined> {
    const out = pkg.Path === 'main' ? mainFile : `/out/${archives.size}.a`;
    const imports = (pkg.Imports ?? []).flatMap((name) => {
      const path = archives.get(name);
      return path ? [`packagefile ${name}=${path}`] : [];
    });
    fs.put('/out/compile.cfg', encode(imports.join('\n')));
    const embed = [];
    if (pkg.Embed) {
      fs.put('/out/embed.cfg', encode(JSON.stringify(pkg.Embed)));
      embed.push('-embedcfg=/out/embed.cfg');
    }
    const { status, text } = await this.#tools.run('compile', fs, [
      ...['-o', out, '-p', pkg.Path, `-lang=${plan.GoVersion}`, '-complete', '-nolocalimports', '-pack', '-c=1'],
      ...['-importcfg', '/out/compile.cfg', ...embed, ...pkg.Files],
    ]);
    if (status !== 0) return failure(text);
    archives.set(pkg.Path, out);
    return undefined;
  }

  /**
   * Runs vet's binary, as vet or as review, on every package of the program; gives what it printed about each. A package
   * that it cannot type-check was refused by the compiler.
   */
  async #analyse({ plan, fs, archives }: Compiled, as: 'vet' | 'review', flags: readonly string[]) {
    const printed = [];
    for (const pkg of plan.Packages ?? []) {
      if (pkg.ImportPath.endsWith('.test')) continue;
      const imports = (pkg.Imports ?? []).filter((name) => archives.has(name));
      fs.put(
        '/out/vet.cfg',
        encode(
          JSON.stringify({
            ID: pkg.ImportPath,
            Compiler: 'gc',
            Dir: sourceDir,
            ImportPath: pkg.ImportPath,
            GoVersion: plan.GoVersion,
            GoFiles: pkg.Files,
            ImportMap: Object.fromEntries((pkg.Imports ?? []).map((name) => [name, name])),
            PackageFile: Object.fromEntries(imports.map((name) => [name, archives.get(name)])),
            Standard: Object.fromEntries(imports.map((name) => [name, archives.get(name)?.startsWith('/std/')])),
            PackageVetx: {},
            VetxOutput: '/out/vet.out',
          }),
        ),
      );
      printed.push(await this.#tools.run(as, fs, [...flags, '/out/vet.cfg']));
    }
    return printed;
  }

  #files(program: Program): MemoryFs {
    const fs = new MemoryFs(() => undefined, 512 << 20);
    for (const { name, text } of program) fs.put(`${sourceDir}/${name}`, encode(text));
    fs.makeFolder(sourceDir);
    fs.cwd = sourceDir;
    return fs;
  }

  /** Makes the tools ready for the next program, while nobody waits. */
  rest(): void {
    this.#tools.rest();
  }
}

/** What is needed a step later is fetched while this one runs; that step reports what went wrong, and tries again. */
function inTheMeantime(fetching: Promise<unknown>): void {
  fetching.catch(() => undefined);
}

function failure(text: string): BuildFailed {
  return { kind: 'build-failed', text, findings: parseFindings(text, 'compile') };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const encode = (text: string): Uint8Array => encoder.encode(text);
const decode = (bytes: Uint8Array | undefined): string => decoder.decode(bytes);
