import type { Objective, Programme } from './schema'

/** Every objective of a programme in the order of its blueprint; none when it has no blueprint or lists none. */
export function objectivesOf({ blueprint }: Pick<Programme, 'blueprint'>): Objective[] {
  return (blueprint?.domains ?? []).flatMap((domain) => domain.tasks.flatMap((task) => task.objectives))
}
