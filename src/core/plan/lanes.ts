/** Streams cut into lanes: tasks of one stream that have to be done between the same days. */
import type { Task, TaskStream } from './keep'
import type { Window } from './windows'

export type LaneStream = TaskStream & { readonly window: Window }

/** Each stream as one lane for each window among its tasks, in the order of its tasks. */
export const lanesOf = (streams: readonly TaskStream[]): LaneStream[] =>
  streams.flatMap((stream) => {
    const byWindow = new Map<string, Task[]>()
    for (const task of stream.tasks) {
      const key = `${task.window.release} ${task.window.deadline}`
      const known = byWindow.get(key)
      if (known) known.push(task)
      else byWindow.set(key, [task])
    }
    return [...byWindow.values()].flatMap((tasks) => (tasks[0] ? [{ ...stream, tasks, window: tasks[0].window }] : []))
  })
