import type { JobFigures } from '../load/job.ts';
import type { CommandCounts } from '../measure/redis-commands.ts';
import { median } from '../measure/statistics.ts';
import type { Session } from '../plan.ts';
import type { TargetName } from '../targets/target.ts';

/** One figure of a session; undefined when the session did not measure it. */
export type Metric = (figures: JobFigures) => number | undefined;

/** What every session of every round has found. */
export class Results {
  readonly #figures = new Map<string, JobFigures[]>();
  readonly #targets = new Set<TargetName>();

  /** Those that were measured. */
  get targets(): readonly TargetName[] {
    return [...this.#targets];
  }

  add({ title }: Session, target: TargetName, figures: JobFigures): void {
    this.#targets.add(target);
    this.#figures.set(key(title, target), [...this.#of(title, target), figures]);
  }

  /** The median of the rounds. */
  figure({ title }: Session, target: TargetName, metric: Metric): number | undefined {
    return medianOf(this.#of(title, target).map(metric));
  }

  /**
   * The median of each round's ratio: what slowed one round down slowed both.
   * @param baseSession where the base was measured, if not in the same session
   */
  ratio(
    { title }: Session,
    target: TargetName,
    base: TargetName,
    metric: Metric,
    baseSession?: Session,
  ): number | undefined {
    const baseFigures = this.#of(baseSession?.title ?? title, base);
    return medianOf(
      this.#of(title, target).map((figures, round) => {
        const value = metric(figures);
        const baseValue = baseFigures[round] && metric(baseFigures[round]);
        return value === undefined || baseValue === undefined ? undefined : value / baseValue;
      }),
    );
  }

  /** Of the last round. */
  redisCommands({ title }: Session, target: TargetName): CommandCounts {
    return this.#of(title, target).at(-1)?.redisCommandsPerMessage ?? {};
  }

  toJSON(): object {
    return Object.fromEntries(this.#figures);
  }

  #of(title: string, target: TargetName): readonly JobFigures[] {
    return this.#figures.get(key(title, target)) ?? [];
  }
}

const key = (title: string, target: TargetName): string => `${title}: ${target}`;

function medianOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : median(known);
}
