import { randomBytes } from 'node:crypto';
import type { Bilingual } from '../../messages/bilingual.ts';
import { listeners } from '../../serving/listeners.ts';

/** How a task has ended. */
export interface TaskEnd {
  readonly isFailure: boolean;
  readonly sentences: readonly Bilingual[];
  /** What undoes it, where that can be done; never told to a browser. */
  readonly undo?: string;
}

/** Work that goes on when the page is closed. */
export interface Task {
  readonly id: string;
  readonly title: Bilingual;
  /** How far it is. */
  readonly line: Bilingual;
  /** Null while it runs. */
  readonly end: TaskEnd | null;
  /** Told at each step and at the end. Returns what takes the listener away again. */
  onChange(listener: () => void): () => void;
}

export interface Tasks {
  /** @param work tells how far it is; it must not throw */
  start(
    title: Bilingual,
    first: Bilingual,
    work: (tell: (line: Bilingual) => void) => Promise<TaskEnd>,
  ): Task;
  find(id: string): Task | null;
}

/** Those before have been read, or never will be. */
const MAX_TASKS = 50;
const ID_BYTES = 9;

export function editorTasks(): Tasks {
  const tasks = new Map<string, Task>();
  return {
    start(title, first, work) {
      const id = randomBytes(ID_BYTES).toString('base64url');
      const changes = listeners<[]>();
      let line = first;
      let end: TaskEnd | null = null;
      const task: Task = {
        id,
        title,
        get line() {
          return line;
        },
        get end() {
          return end;
        },
        onChange: changes.add,
      };
      const [oldest] = tasks.keys();
      if (oldest !== undefined && tasks.size >= MAX_TASKS) tasks.delete(oldest);
      tasks.set(id, task);
      void work((told) => {
        line = told;
        changes.tell();
      }).then((ended) => {
        end = ended;
        changes.tell();
      });
      return task;
    },
    find: (id) => tasks.get(id) ?? null,
  };
}
