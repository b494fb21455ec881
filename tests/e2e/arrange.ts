/** What several tests need to be there before they begin. */

import type { Page } from '@playwright/test'
import { planDefaults } from '../../src/core/plan/schema'
import type { PlanView } from '../../src/shared/ipc/views'
import { ask } from './app'

/** The local date so many days from today, as YYYY-MM-DD. */
export function dayFromNow(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() + days)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** A saved plan of twelve weeks for a certification. */
export const aPlan = (page: Page, programme = 'aws-mla-c02'): Promise<PlanView> =>
  ask(page, 'plan.save', {
    ...planDefaults,
    programme,
    start: dayFromNow(0),
    exam: dayFromNow(84),
    minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 0, sat: 120, sun: 60 },
    daysOff: [],
    buffer: 2,
    studyMinutes: null,
  })
