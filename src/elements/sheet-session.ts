/** The sheet that is open on a page: its history, and that it is kept. Used by work-sheet.ts. */
import * as history from '../worksheets/history.ts';
import type { History } from '../worksheets/history.ts';
import type { SavedSheet, SavedSheets } from '../worksheets/saved-sheets.ts';
import { leaveBehind, openSavedSheets } from '../worksheets/saved-sheets.ts';
import { pageStorage } from '../progress/unwritten.ts';
import type { Sheet, Worksheet } from '../worksheets/sheet.ts';
import { emptySheet } from '../worksheets/sheet.ts';
import { announce, pageNotice } from './announce.ts';

/** How long typing pauses before a sheet is written. */
const pauseMs = 400;

export class SheetSession {
  readonly worksheet: Worksheet;
  #sheets: SavedSheets;
  #saved: SavedSheet;
  #history: History<Sheet>;
  #all: readonly SavedSheet[] = [];
  #onShow: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isWriting = false;
  #emptySheet: Sheet;

  /** Opens what was filled in last; `onShow` is called after each change. */
  static async open(worksheet: Worksheet, onShow: () => void): Promise<SheetSession> {
    const sheets = await openSavedSheets(pageStorage());
    const all = await sheets.list(worksheet.id);
    return new SheetSession(worksheet, sheets, all, onShow);
  }

  private constructor(worksheet: Worksheet, sheets: SavedSheets, all: readonly SavedSheet[], onShow: () => void) {
    this.worksheet = worksheet;
    this.#sheets = sheets;
    this.#all = all;
    this.#onShow = onShow;
    this.#emptySheet = emptySheet(worksheet);
    this.#saved = all[0] ?? this.#fresh('Untitled', this.#emptySheet);
    this.#history = history.begin(this.#saved.sheet);
  }

  get sheet(): Sheet {
    return this.#history.now;
  }
  get name(): string {
    return this.#saved.name;
  }
  get id(): string {
    return this.#saved.id;
  }
  /** All of this worksheet, the one that is open among them. */
  get all(): readonly Pick<SavedSheet, 'id' | 'name'>[] {
    return this.#all.some(({ id }) => id === this.id) ? this.#all : [this.#saved, ...this.#all];
  }
  get canUndo(): boolean {
    return this.#history.before.length > 0;
  }
  get canRedo(): boolean {
    return this.#history.after.length > 0;
  }

  /** `at` names the cell: changes of the same one are undone together. */
  change(sheet: Sheet, at?: string): void {
    this.#set(history.change(this.#history, sheet, at));
  }
  undo(): void {
    this.#set(history.undo(this.#history));
  }
  redo(): void {
    this.#set(history.redo(this.#history));
  }

  /** Opens another that is kept. */
  async choose(id: string): Promise<void> {
    await this.flush();
    const chosen = this.#all.find((sheet) => sheet.id === id);
    if (chosen) this.#open(chosen);
  }

  /** Opens a new one beside those that are there. It is kept once there is something in it. */
  async begin(name: string, sheet: Sheet): Promise<void> {
    await this.flush();
    this.#open(this.#fresh(this.#freeName(name), sheet));
    if (sheet !== this.#emptySheet) await this.#write();
  }

  async beginEmpty(): Promise<void> {
    await this.begin('Untitled', this.#emptySheet);
  }

  async rename(name: string): Promise<void> {
    this.#saved = { ...this.#saved, name };
    await this.#write();
  }

  /** Takes the open one away; gives the way back. */
  async remove(): Promise<() => Promise<void>> {
    clearTimeout(this.#timer);
    await this.#writing;
    const gone = { ...this.#saved, sheet: this.sheet };
    await this.#sheets.remove(gone.id);
    this.#all = this.#all.filter(({ id }) => id !== gone.id);
    this.#open(this.#all[0] ?? this.#fresh('Untitled', this.#emptySheet));
    return async () => {
      await this.flush();
      this.#open({ ...gone, edition: 0 });
      await this.#write();
    };
  }

  /** Leaves what is not written yet to the next page; called while this one goes away. */
  leave(): void {
    if (this.#timer !== undefined || this.#isWriting) leaveBehind(pageStorage(), { ...this.#saved, sheet: this.sheet });
  }

  /** Writes what is not written yet. */
  async flush(): Promise<void> {
    if (this.#timer !== undefined) await this.#write();
    await this.#writing;
  }

  #fresh(name: string, sheet: Sheet): SavedSheet {
    const id = crypto.randomUUID();
    return { id, worksheet: this.worksheet.id, name, sheet, edition: 0, savedAt: '' };
  }

  #freeName(name: string): string {
    const taken = new Set(this.all.map((sheet) => sheet.name));
    for (let n = 1; ; n++) {
      const free = n === 1 ? name : `${name} ${n}`;
      if (!taken.has(free)) return free;
    }
  }

  #open(saved: SavedSheet): void {
    this.#saved = saved;
    this.#history = history.begin(saved.sheet);
    this.#onShow();
  }

  #set(next: History<Sheet>): void {
    if (next.now === this.sheet) return;
    this.#history = next;
    this.#onShow();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), pauseMs);
  }

  #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(async () => {
      const mine = { ...this.#saved, sheet: this.sheet };
      this.#isWriting = true;
      try {
        const written = await this.#sheets.save(mine);
        if (written.id !== mine.id)
          announce(`Another tab changed ${mine.name} meanwhile. Yours is kept as ${written.name}.`);
        if (this.id === mine.id) this.#saved = { ...written, name: written.id === mine.id ? this.name : written.name };
        this.#all = await this.#sheets.list(this.worksheet.id);
        this.#onShow();
        if (this.#sheets.notKept !== undefined) pageNotice(this.#sheets.notKept);
      } catch (error) {
        pageNotice(
          `The browser could not keep your latest changes (${(error as Error).message}). Export them before you close the page.`,
        );
      } finally {
        this.#isWriting = false;
      }
    });
    return this.#writing;
  }
}
