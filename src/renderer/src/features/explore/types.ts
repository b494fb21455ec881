/** The parts of a programme that the words and the ledger speak about. */
import type { Programme } from '../../../../core/catalog/schema'

export type { Level, Price, Programme, ProgrammeKind, Status, Weight } from '../../../../core/catalog/schema'
export type { ProgrammeSummary } from '../../../../shared/ipc/views'

export type Effort = NonNullable<Programme['effort']['value']>
export type QuestionType = NonNullable<Programme['questionTypes']['value']>[number]
