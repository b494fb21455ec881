/** `npm run test:plans` starts this with a number of plans and a seed; it prints how far it is, and at the end what it saw. */
import { judgeLives } from './judge-lives'

const [runs = 1000, seed = 1] = process.argv.slice(2).map(Number)
const progress = (done: number) => process.stdout.write(`${JSON.stringify({ done })}\n`)
const judged = judgeLives({ runs, seed, mostMinutes: 1500, progress })
process.stdout.write(`${JSON.stringify(judged)}\n`)
