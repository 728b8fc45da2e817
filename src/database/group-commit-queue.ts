import type { EntityManager, QueryRunner } from 'typeorm';

type Work<T> = (manager: EntityManager) => Promise<T>;

interface Waiting {
  run(manager: EntityManager): Promise<() => void>;
  refuse(error: unknown): void;
}

/** A long queue is still cut, so that nobody waits behind more than this. */
const LARGEST_BATCH = 128;

/**
 * The only way to write on SQLite. TypeORM shares one connection between everybody, so concurrent transactions would swallow each
 * other; here each unit of work runs alone inside a savepoint, those that wait are committed together, and nothing is acknowledged
 * before the commit that makes it durable.
 */
export class GroupCommitQueue {
  private readonly waiting: Waiting[] = [];
  private readonly between: (() => Promise<void>)[] = [];
  private draining: Promise<void> | null = null;

  constructor(private readonly runner: QueryRunner) {}

  run<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({
        run: async (manager) => {
          const value = await work(manager);
          return () => resolve(value);
        },
        refuse: reject,
      });
      this.draining ??= this.drain();
    });
  }

  /** Runs what no transaction may surround, when none is open. */
  betweenUnits(work: (runner: QueryRunner) => Promise<void>): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.between.push(() => work(this.runner).then(resolve, reject));
      this.draining ??= this.drain();
    });
  }

  /** Resolves once everything asked for is committed or refused. */
  async idle(): Promise<void> {
    await this.draining;
  }

  private async drain(): Promise<void> {
    // One turn of the event loop lets the requests that are already on the socket join the first batch.
    await nextTurn();
    while (this.waiting.length + this.between.length > 0) {
      const batch = this.waiting.splice(0, LARGEST_BATCH);
      if (batch.length > 0) await this.commitTogether(batch);
      for (const work of this.between.splice(0)) await work();
      await nextTurn();
    }
    this.draining = null;
  }

  private async commitTogether(batch: readonly Waiting[]): Promise<void> {
    const afterCommit: (() => void)[] = [];
    try {
      // IMMEDIATE: another process (a command) may write too; the lock is taken before anything is read.
      await this.runner.query('BEGIN IMMEDIATE');
      for (const unit of batch) afterCommit.push(await this.runInSavepoint(unit));
      await this.runner.query('COMMIT');
    } catch (error) {
      await this.runner.query('ROLLBACK').catch(() => undefined);
      for (const unit of batch) unit.refuse(error);
      return;
    }
    for (const acknowledge of afterCommit) acknowledge();
  }

  /** A failing unit undoes itself only; an error of the savepoint itself undoes the batch. */
  private async runInSavepoint(unit: Waiting): Promise<() => void> {
    await this.runner.query('SAVEPOINT unit_of_work');
    try {
      const acknowledge = await unit.run(this.runner.manager);
      await this.runner.query('RELEASE unit_of_work');
      return acknowledge;
    } catch (error) {
      await this.runner.query('ROLLBACK TO unit_of_work');
      await this.runner.query('RELEASE unit_of_work');
      return () => unit.refuse(error);
    }
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
