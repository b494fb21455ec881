import type { Probes } from '../../../src/main/storage/lock-probes'

type Process = { pid: number; machine?: string; mark?: string | null }

/** A system of processes that live and die as the test says; time passes only when it is told to. */
export function testProcesses() {
  const marks = new Map<number, string | null>()
  const timers = new Map<number, () => void>()
  return {
    /** A process that lives until `end`. A second one of a number ends the first. */
    begin({ pid, machine = 'machine-1', mark = `started-${pid}` }: Process): Probes {
      if (machine === 'machine-1') marks.set(pid, mark)
      return {
        pid,
        host: `host of ${machine}`,
        machine,
        isAlive: (other) => marks.has(other),
        startMark: (other) => (machine === 'machine-1' ? (marks.get(other) ?? null) : mark),
        pause: async () => undefined,
        every(_ms, run) {
          timers.set(pid, run)
          return () => timers.delete(pid)
        },
      }
    },
    end: (pid: number) => marks.delete(pid),
    /** One beat of a process; nothing when it has none to do. */
    beat: (pid: number) => timers.get(pid)?.(),
    beats: (pid: number) => timers.has(pid),
  }
}
