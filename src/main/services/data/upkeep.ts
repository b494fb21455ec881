/** What Lectern does for the learner's data by itself while it runs: backups, and the exchange with other devices. */
import { backupEvery, type Timer } from '../../storage/backup'
import type { DataService } from './index'

const minute = 60_000

const realTimer: Timer = {
  after(ms, run) {
    const timer = setTimeout(run, ms).unref()
    return () => clearTimeout(timer)
  },
}

/** Least minutes between two backups, and between two exchanges. */
export const upkeepMinutes = { backup: 30, exchange: 1 } as const

/** By then the first screen stands, and nothing waits for the disk. */
const settled = 5000

/** A dead network folder must not hold the end of the program for longer. */
const patienceAtEnd = 2000

/** Begins; `stop` ends it after a last exchange. */
export async function keepUp(
  data: Pick<DataService, 'newestAge' | 'makeBackup' | 'exchange' | 'lookBelow' | 'stamp'>,
  log: (message: string, error: unknown) => void,
  timer: Timer = realTimer,
): Promise<{ stop: () => Promise<void> }> {
  const backups = backupEvery({
    minutes: upkeepMinutes.backup,
    newestAge: await data.newestAge(),
    changed: data.stamp,
    make: () => data.makeBackup('timer'),
    failed: (error) => log('a backup could not be made', error),
    timer,
  })
  const callOffLook = timer.after(settled, () => {
    data.lookBelow().catch((error: unknown) => log('the journal could not be looked through', error))
  })
  let stopped = false
  let callOff = () => {}
  const exchange = (): Promise<void> =>
    data.exchange().catch((error: unknown) => log('the shared folder could not be used', error))
  const again = () => {
    if (stopped) return
    void exchange().finally(() => {
      callOff = timer.after(upkeepMinutes.exchange * minute, again)
    })
  }
  again()
  return {
    async stop() {
      stopped = true
      callOff()
      callOffLook()
      await backups.stop()
      const late = new Promise<void>((resolve) => void timer.after(patienceAtEnd, resolve))
      await Promise.race([exchange(), late])
    },
  }
}
