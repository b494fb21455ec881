/** Times acts that follow one another, and watches how long main's thread is held up meanwhile. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

export async function probe(work: (timed: (act: () => Promise<unknown>) => Promise<void>) => Promise<void>) {
  const spans: number[] = []
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await work(async (act) => {
    const begun = performance.now()
    await act()
    spans.push(performance.now() - begun)
  })
  delay.disable()
  // The probe itself waits a millisecond.
  return { spans, stall: Math.max(0, delay.max / 1e6 - 1) }
}
