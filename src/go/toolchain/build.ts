/**
 * The build steps: plan, compile each package, link; and vet and gofmt. Runs in this thread, on files in memory.
 * Used by the builder's worker, in a page and on the server.
 */
import type { Finding, Note, Program, ReviewResult, SourceFile, VetResult } from '../engine.ts';
import { experimentsOf, libraryExperiments } from './experiments.ts';
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
  /** The language, where it is not that of the program's own module. */
  readonly GoVersion?: string;
  /** Packages with the same one are the same, and compiled once. */
  readonly CacheKey?: string;
}

interface Plan {
  readonly Errors: string;
  readonly IsTest: boolean;
  readonly GoVersion: string;
  readonly Packages: readonly PlannedPackage[] | null;
  readonly Std: readonly string[] | null;
  /** Packages that only other modules can have. */
  readonly Missing: readonly string[] | null;
}

/** Packages of other modules, in the order in which they can be compiled, and their files. */
export interface ModulePackages {
  readonly packages: readonly PlannedPackage[];
  /** Standard packages that they import. */
  readonly std: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Finds what a program imports from other modules; or the error that Go gives. */
export type FindModules = (program: Program) => Promise<ModulePackages | { readonly error: string }>;

export interface BuilderSettings {
  /** Undefined where there are no other modules. */
  readonly findModules?: FindModules | undefined;
  /** What the library was built with: GOEXPERIMENT. */
  readonly experiments?: readonly string[];
  /** The standard library, built with experiments. Undefined where there is none but the plain one. */
  readonly libraryWith?: ((experiments: readonly string[]) => Promise<Library>) | undefined;
}

export class Builder {
  #library: Library;
  #loadGo: LoadGo;
  #tools: Tools;
  #settings: BuilderSettings;
  /** Builders with other experiments. */
  #others = new Map<string, Builder>();
  /** Archives of other modules' packages, the oldest first. */
  #archives = new Map<string, Uint8Array>();
  #last: { readonly key: string; readonly work: Compiled | BuildFailed } | undefined;

  constructor(loadGo: LoadGo, library: Library, settings: BuilderSettings = {}) {
    this.#loadGo = loadGo;
    this.#library = library;
    this.#tools = new Tools(loadGo, library, settings.experiments);
    this.#settings = settings;
  }

  /** Builds a program. Rejects only when a part of the toolchain can't be fetched, or on a fault of ours. */
  async build(program: Program): Promise<BuildResult> {
    const other = await this.#otherFor(program);
    if (other) return 'text' in other ? other : other.build(program);
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

  /** Vet's findings on the program's main package. Right after a build of the same program nothing is compiled again. */
  async vet(program: Program): Promise<VetResult> {
    const other = await this.#otherFor(program);
    if (other) return 'text' in other ? other : other.vet(program);
    const work = await this.#compileAll(program);
    if ('text' in work) return work;
    const withTests = await this.#compileTests(program, work);
    if ('text' in withTests) return { kind: 'vetted', findings: withTests.findings.slice(0, 1) };
    return { kind: 'vetted', findings: parseFindings(await this.#vet(withTests, []), 'vet') };
  }

  /** What `go vet` looks at when there are tests beside a program: the main package with them; otherwise as it is. */
  async #compileTests(program: Program, work: Compiled): Promise<Compiled | BuildFailed> {
    if (work.plan.IsTest || !program.some(({ name }) => /^[^/]*_test\.go$/.test(name))) return work;
    return this.#compileFresh(program, { withTests: true });
  }

  /** What the project's own analysers say about every package of the program. */
  async review(program: Program): Promise<ReviewResult> {
    const other = await this.#otherFor(program);
    if (other) return 'text' in other ? { kind: 'unavailable', why: other.text } : other.review(program);
    const work = await this.#compileAll(program);
    if ('text' in work) return { kind: 'unavailable', why: work.text };
    const notes: Note[] = [];
    for (const { status, text } of await this.#review(work)) {
      if (status !== 0) throw new Error(`the review ended with status ${status}: ${text}`);
      notes.push(...parseNotes(text));
    }
    return { kind: 'reviewed', notes };
  }

  /**
   * gofmt, and with `imports` what goimports does; or what is wrong with the first file that does not parse.
   */
  async format(program: Program, imports: boolean): Promise<{ files: readonly SourceFile[] } | { problem: string }> {
    const fs = this.#files(program);
    const args = program.map((file) => file.name);
    if (imports) {
      fs.put('/std/symbols', await this.#library.symbols());
      args.unshift('-imports=/std/symbols');
    }
    const { status, text } = await this.#tools.run('gofmt', fs, args);
    if (status !== 0) throw new Error(`gofmt ended with status ${status}: ${text}`);
    if (text !== '') return { problem: text };
    return { files: program.map(({ name }) => ({ name, text: decode(fs.get(`${sourceDir}/${name}`)) })) };
  }

  /** The builder with the experiments that a program asks for, or why there is none; undefined when this one will do. */
  async #otherFor(program: Program): Promise<Builder | BuildFailed | undefined> {
    const { experiments = [], libraryWith } = this.#settings;
    const wanted = libraryExperiments(experimentsOf(program));
    const key = wanted.join();
    if (key === experiments.join()) return undefined;
    if (!libraryWith) {
      return failure(
        `GOEXPERIMENT=${key}: the standard library that is in this page was built without it. A playground has it: choose it in the settings.\n`,
      );
    }
    let builder = this.#others.get(key);
    if (!builder) {
      const library = await libraryWith(wanted);
      builder = new Builder(this.#loadGo, library, { ...this.#settings, libraryWith: undefined, experiments: wanted });
      this.#others.set(key, builder);
    }
    return builder;
  }

  /** Plans and compiles; the last program's result is kept. */
  async #compileAll(program: Program): Promise<Compiled | BuildFailed> {
    const key = JSON.stringify(program);
    if (this.#last?.key !== key) this.#last = { key, work: await this.#compileFresh(program) };
    return this.#last.work;
  }

  async #compileFresh(program: Program, { withTests = false } = {}): Promise<Compiled | BuildFailed> {
    let { plan, fs } = await this.#plan(program, [], withTests);
    let modules: ModulePackages | undefined;
    const { findModules } = this.#settings;
    if (findModules && plan.Missing && plan.Missing.length > 0) {
      const found = await findModules(program);
      if ('error' in found) return failure(found.error);
      modules = found;
      ({ plan, fs } = await this.#plan(program, modules.packages, withTests));
      for (const [path, bytes] of modules.files) fs.put(path, bytes);
    }
    if (plan.Errors !== '') return failure(plan.Errors);
    const packages = [...(modules?.packages ?? []), ...(plan.Packages ?? [])];
    plan = { ...plan, Packages: packages, Std: [...(plan.Std ?? []), ...(modules?.std ?? [])] };
    inTheMeantime(this.#library.objects(plan.Std ?? []));
    const archives = new Map<string, string>();
    const direct = new Set(packages.flatMap((pkg) => pkg.Imports ?? []));
    for (const [name, bytes] of await this.#library.exportData([...direct])) {
      fs.put(`/std/${name}.x`, bytes);
      archives.set(name, `/std/${name}.x`);
    }
    const own = new Set(packages.map((pkg) => pkg.Path));
    const problems: string[] = [];
    for (const pkg of packages) {
      // What imports a package that does not compile is left out; the others say what is wrong with them, too.
      if (pkg.Imports?.some((name) => own.has(name) && !archives.has(name))) continue;
      const problem = await this.#compile(fs, plan, pkg, archives);
      if (problem !== undefined)
        problems.push(problem === '' || problems.length === 0 ? problem : `# ${pkg.Path}\n${problem}`);
    }
    if (problems.length > 0) return failure(problems.join(''));
    const work = { plan, fs, archives };
    const findings = plan.IsTest ? await this.#vet(work, testAnalyzers) : '';
    return findings === '' ? work : failure(`# [${mainPackage(plan)?.ImportPath ?? ''}]\n${findings}`);
  }

  /** Looks into the program: what there is to compile, `modules` taken for granted. */
  async #plan(
    program: Program,
    modules: readonly PlannedPackage[],
    withTests: boolean,
  ): Promise<{ plan: Plan; fs: MemoryFs }> {
    const fs = this.#files(program);
    const known = {
      GoVersion: this.#library.goVersion,
      Std: this.#library.packageNames,
      Excluded: this.#library.excludedNames,
      Modules: modules.map((pkg) => pkg.Path),
      Experiments: experimentsOf(program),
      WithTests: withTests,
    };
    fs.put('/std/known.json', encode(JSON.stringify(known)));
    const { status, text } = await this.#tools.run('plan', fs, ['/std/known.json']);
    if (status !== 0) throw new Error(`planning the build ended with status ${status}: ${text}`);
    return { plan: JSON.parse(text) as Plan, fs };
  }

  /** Compiles one package; gives what the compiler has against it, or nothing. */
  async #compile(
    fs: MemoryFs,
    plan: Plan,
    pkg: PlannedPackage,
    archives: Map<string, string>,
  ): Promise<string | undefined> {
    const out = pkg.Path === 'main' ? mainFile : `/out/${archives.size}.a`;
    const kept = this.#archives.get(pkg.CacheKey ?? '');
    if (kept) {
      fs.put(out, kept);
      archives.set(pkg.Path, out);
      return undefined;
    }
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
    const language = pkg.GoVersion ?? plan.GoVersion;
    const { status, text } = await this.#tools.run('compile', fs, [
      ...['-o', out, '-p', pkg.Path, `-lang=${language}`, '-complete', '-nolocalimports', '-pack', '-c=1'],
      ...['-importcfg', '/out/compile.cfg', ...embed, ...pkg.Files],
    ]);
    if (status !== 0) return text;
    archives.set(pkg.Path, out);
    const archive = fs.get(out);
    if (pkg.CacheKey !== undefined && archive) this.#keep(pkg.CacheKey, archive);
    return undefined;
  }

  #keep(key: string, archive: Uint8Array): void {
    this.#archives.set(key, archive.slice());
    for (const oldest of this.#archives.keys()) {
      if (this.#archives.size <= keptArchives) break;
      this.#archives.delete(oldest);
    }
  }

  /**
   * What vet prints about the main package. It looks at the packages before it for facts alone: which functions print,
   * which never return. One that vet cannot type-check was refused by the compiler.
   */
  async #vet(work: Compiled, flags: readonly string[]): Promise<string> {
    const { plan } = work;
    const main = mainPackage(plan);
    const facts = new Map<string, string>();
    for (const pkg of plan.Packages ?? []) {
      const output = `/out/${facts.size}.vetx`;
      this.#configure(work, pkg, { facts, output, factsOnly: pkg !== main });
      const { text } = await this.#tools.run('vet', work.fs, [...flags, '/out/vet.cfg']);
      if (pkg === main) return text;
      facts.set(pkg.Path, output);
    }
    return '';
  }

  /** What the review prints about each package of the program's own. */
  async #review(work: Compiled) {
    const printed = [];
    for (const pkg of work.plan.Packages ?? []) {
      if (pkg.ImportPath.endsWith('.test') || pkg.Files.some((name) => name.startsWith('/mod/'))) continue;
      this.#configure(work, pkg, { facts: new Map(), output: '/out/vet.out', factsOnly: false });
      printed.push(await this.#tools.run('review', work.fs, ['-json', '/out/vet.cfg']));
    }
    return printed;
  }

  /** Writes what vet's binary is told about a package. */
  #configure(
    { plan, fs, archives }: Compiled,
    pkg: PlannedPackage,
    { facts, output, factsOnly }: { facts: ReadonlyMap<string, string>; output: string; factsOnly: boolean },
  ): void {
    const imports = (pkg.Imports ?? []).filter((name) => archives.has(name));
    const ofImports = (of: ReadonlyMap<string, string>) =>
      Object.fromEntries(imports.flatMap((name) => (of.has(name) ? [[name, of.get(name)]] : [])));
    const config = {
      ID: pkg.ImportPath,
      Compiler: 'gc',
      Dir: sourceDir,
      ImportPath: pkg.ImportPath,
      GoVersion: pkg.GoVersion ?? plan.GoVersion,
      GoFiles: pkg.Files,
      ImportMap: Object.fromEntries((pkg.Imports ?? []).map((name) => [name, name])),
      PackageFile: ofImports(archives),
      Standard: Object.fromEntries(imports.map((name) => [name, archives.get(name)?.startsWith('/std/')])),
      PackageVetx: ofImports(facts),
      VetxOnly: factsOnly,
      VetxOutput: output,
    };
    fs.put('/out/vet.cfg', encode(JSON.stringify(config)));
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
    for (const other of this.#others.values()) other.rest();
  }
}

/** What is needed a step later is fetched while this one runs; that step reports what went wrong, and tries again. */
function inTheMeantime(fetching: Promise<unknown>): void {
  fetching.catch(() => undefined);
}

const keptArchives = 200;

/** What `go test` vets before it runs anything. Source: cmd/go/internal/test. */
const testAnalyzers = ['atomic', 'bool', 'buildtags', 'directive', 'errorsas', 'ifaceassert', 'nilfunc', 'printf']
  .concat(['slog', 'stringintconv', 'tests'])
  .map((name) => `-${name}`);

/** The submission's own package main; in tests, what they are compiled with. */
function mainPackage(plan: Plan): PlannedPackage | undefined {
  return plan.Packages?.findLast((pkg) => !plan.IsTest || pkg.Path !== 'main');
}

function failure(text: string): BuildFailed {
  return { kind: 'build-failed', text, findings: parseFindings(text, 'compile') };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encode = (text: string): Uint8Array => encoder.encode(text);
const decode = (bytes: Uint8Array | undefined): string => decoder.decode(bytes);
