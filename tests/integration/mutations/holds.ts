import type { Holdings } from '../../../src/shared/ipc/data-views'

/** What a backup says it holds, where no test looks at it. */
export const holds: Holdings = { answers: 4, attempts: 2, sessions: 5, plans: 2 }
