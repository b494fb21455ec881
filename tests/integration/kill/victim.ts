/** Runs the program on a profile and kills it at a moment of its own doing, or soon after. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type Moment<L> = {
  /** The lines that count, and the how many of them the moment is. */
  counts: (line: L) => boolean
  count: number
  /** Milliseconds from then on. */
  wait: number
}

/** What it is to be killed in may not come, and a busy machine may be slow to start it at all. */
const patienceMs = { starting: 30_000, open: 2000 }

/** Hears every line until the end. Gives why the program ended by itself, null where it was killed. */
export async function kill<L extends { say: string }>(
  program: string,
  request: unknown,
  { counts, count, wait }: Moment<L>,
  hear: (line: L) => void,
): Promise<string | null> {
  const child = spawn(process.execPath, [program, JSON.stringify(request)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  const end = () => void child.kill('SIGKILL')
  const timers = [setTimeout(end, patienceMs.starting)]
  let [left, complaint, text] = [count, '', '']
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    complaint += piece
  })
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    const lines = (text + piece).split('\n')
    text = lines.pop() ?? ''
    for (const each of lines) {
      const line: L = JSON.parse(each)
      hear(line)
      if (line.say === 'opened') timers.push(setTimeout(end, patienceMs.open))
      if (!counts(line)) continue
      left -= 1
      if (left !== 0) continue
      if (wait === 0) end()
      else timers.push(setTimeout(end, wait))
    }
  })
  const [code, signal] = await closed
  for (const timer of timers) clearTimeout(timer)
  return signal === 'SIGKILL' ? null : `ended with ${code ?? signal}: ${complaint.trim()}`
}
