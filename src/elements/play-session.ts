/** What happens on the playground page. Markup in go-playground.ts's header. */
import type { Program } from '../go/engine.ts';
import { openShared } from '../go/playground/shared-programs.ts';
import { programDrafted } from '../progress/changes.ts';
import { drafted } from '../progress/drafts.ts';
import { announce } from './announce.ts';
import { build, button, need } from './dom.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { formatInto } from './format-action.ts';
import { canTrace, engine, policyFor, prepare, siteSettings } from './page-engine.ts';
import { progress, record, watchProgress } from './page-progress.ts';
import { PlayFiles } from './play-file-actions.ts';
import { downloadOf } from './play-files.ts';
import { programInFragment } from './play-link.ts';
import { draftKey, playSource } from './play-source.ts';
import { cursorMoved, programChanged, whenShown } from './program-line.ts';
import { ProgramRun } from './program-run.ts';
import { whereWords } from './run-where.ts';
import { startsGoroutines } from './starts-goroutines.ts';
import { vetInto } from './vet-action.ts';
import { Workspace } from './workspace.ts';

interface Template {
  readonly slug: string;
  readonly title: string;
  readonly files: Program;
}

export function openPlaySession(element: HTMLElement): void {
  void new Session(element).open();
}

class Session {
  readonly #element: HTMLElement;
  readonly #output: HTMLElement;
  readonly #workspace: Workspace;
  readonly #run: ProgramRun;
  readonly #files: PlayFiles;
  readonly #templates: readonly Template[];
  readonly #notice = build('p', { class: 'notice', hidden: true });
  readonly #source = playSource(location);
  #starter: Program;
  /** Undefined until what was kept before is known: nothing may take its place. */
  #drafts: DraftKeeper | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
    // Written by the page's own build, from the same type.
    this.#templates = JSON.parse(need(element, 'script.templates').textContent) as readonly Template[];
    this.#starter = this.#templates[0]?.files ?? [];
    this.#output = need(element, '.output');
    this.#workspace = new Workspace({
      root: element,
      files: this.#starter.map((file) => ({ ...file, readOnly: false })),
      grows: false,
      alwaysTabs: true,
      keys: { run: () => void this.#run.start(), format: () => this.#format() },
      onChange: (program) => {
        this.#keepState('');
        this.#drafts?.changed(program);
        this.#offerTimeline(program);
        programChanged(element);
      },
      onCursor: (file, line) => cursorMoved(element, { file, line }),
    });
    this.#run = new ProgramRun({
      element,
      output: this.#output,
      workspace: this.#workspace,
      name: 'Playground',
      timelineAfter: need(element, '.play-panes'),
      // What can be undone still can after a run.
      begun: () => undefined,
    });
    this.#files = new PlayFiles(element, this.#workspace, (text, undo) => this.#say(text, undo));
    need(element, '.play-panes').before(this.#notice);
    this.#listen();
    this.#sayWhere();
    whenShown(element, this.#workspace);
    this.#offerTimeline(this.#starter);
  }

  /** Shows what the address names, with what the learner made of it before. */
  async open(): Promise<void> {
    // What is typed now would be lost to what comes.
    this.#element.inert = true;
    this.#element.dataset['state'] = 'loading';
    const starter = await this.#named();
    if (starter !== undefined) this.#starter = starter;
    const key = draftKey(starter === undefined ? { kind: 'own' } : this.#source);
    const draft = drafted((await progress()).get().programs[key]?.draft);
    if (draft !== undefined || starter !== this.#templates[0]?.files) {
      await this.#workspace.setFiles(draft ?? this.#starter);
    }
    this.#drafts = new DraftKeeper(this.#starter, {
      save: async (files) => {
        await record(programDrafted(key, files, Date.now()));
        if ((await progress()).keeping().kind === 'kept') this.#keepState('Kept in this browser.');
      },
      tooLarge: () => this.#keepState('Too large to be kept in this browser: download it before you leave.'),
      prepare: (program) => void prepare(program),
    });
    this.#element.dataset['state'] = 'idle';
    this.#element.inert = false;
    await this.#workspace.open();
  }

  /** The program of the address; undefined, with a word, when it can't be had. */
  async #named(): Promise<Program | undefined> {
    switch (this.#source.kind) {
      case 'own':
        return this.#templates[0]?.files;
      case 'link': {
        const program = await programInFragment(this.#source.fragment);
        if (program !== undefined && !('error' in program)) {
          this.#say('This program came in a link. What you change is kept apart from your own program.');
          return program;
        }
        this.#say(
          `The link's program can't be opened: ${program?.error ?? 'there is none'}. Here is your own instead.`,
        );
        return undefined;
      }
      case 'shared': {
        this.#say('Opening the shared program …');
        const opened = await openShared({ baseUrl: siteSettings().playgroundUrl }, this.#source.id);
        if (opened.kind === 'opened') {
          this.#say('Somebody shared this program. What you change is kept apart from your own program.');
          return opened.program;
        }
        const again = button('Try again', {}, () => location.reload());
        this.#say(`${opened.why} Here is your own program instead.`, again);
        announce(opened.why);
        return undefined;
      }
    }
  }

  #listen(): void {
    const act: Readonly<Record<string, () => void>> = {
      run: () => void this.#run.start(),
      stop: () => this.#run.stop(),
      timeline: () => void this.#run.start({ trace: true }),
      format: () => this.#format(),
      vet: () => void vetInto(this.#workspace, this.#output),
      share: () => void this.#share(),
      download: () => void this.#download(),
      reset: () => this.#begin(this.#starter, 'This is the program as it was at first.'),
      add: () => this.#files.add(),
      rename: () => this.#files.rename(),
      delete: () => this.#files.delete(),
    };
    for (const pressed of this.#element.querySelectorAll<HTMLElement>('[data-action]')) {
      pressed.addEventListener('click', () => act[pressed.dataset['action'] ?? '']?.());
    }
    // The editor has these keys itself; here they hold on the rest of the page.
    document.addEventListener('keydown', (event) => {
      if (event.defaultPrevented || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      const action = { Enter: act['run'], s: act['format'] }[event.key];
      if (action === undefined || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      action();
    });
    const select = need<HTMLSelectElement>(this.#element, '.play-template select');
    select.addEventListener('change', () => {
      const template = this.#templates.find(({ slug }) => slug === select.value);
      select.value = '';
      if (template !== undefined) this.#begin(template.files, `This is the template “${template.title}”.`);
    });
  }

  /** Puts a program in the place of what is there, which one press brings back; that press can be undone as well. */
  #begin(program: Program, words: string): void {
    const before = this.#workspace.program();
    const undo = button('Undo', {}, () => this.#begin(before, 'This is what was there before.'));
    void this.#workspace.setFiles(program).then(() => {
      this.#say(words, undo);
      announce(words);
    });
  }

  #offerTimeline(program: Program): void {
    need(this.#element, '[data-action="timeline"]').hidden = !canTrace() || !startsGoroutines(program);
  }

  #format(): void {
    void formatInto(this.#workspace, this.#output, (text) => this.#say(text));
  }

  async #share(): Promise<void> {
    const { openShareDialog } = await import('./share-dialog.ts');
    openShareDialog(this.#workspace.program());
  }

  async #download(): Promise<void> {
    const program = this.#workspace.program();
    const { saveFile } = await import('./save-file.ts');
    const version = program.length > 1 ? await (await engine()).version() : undefined;
    const download = downloadOf(program, /^go(\d+\.\d+)/.exec(version ?? '')?.[1]);
    saveFile(download);
    announce(`${download.name} is in your downloads.`);
  }

  #say(text: string, ...more: Node[]): void {
    this.#notice.replaceChildren(text, ...(more.length > 0 ? [' ', ...more] : []));
    this.#notice.hidden = text === '';
  }

  #keepState(text: string): void {
    need(this.#element, '.draft-state').textContent = text;
  }

  #sayWhere(): void {
    const site = siteSettings();
    const where = need(this.#element, '.run-where');
    watchProgress((state) => {
      where.textContent = whereWords({ ...site, policy: policyFor(site, state) }, location.href);
    });
  }
}
