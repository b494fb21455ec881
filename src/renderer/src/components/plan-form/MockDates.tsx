import { X } from 'lucide-react'
import { useState } from 'react'
import type { PlanInput } from '../../../../core/plan/types'
import { fullDate } from '../../text/dates'
import { Button } from '../Button'
import { DateField } from '../DateField'
import days from './DaysOffField.module.css'
import { withDays } from './days'
import { Row } from './Row'

/** A plan has this many mock exams. */
const mocksInAll = 2

/** Dates of mock exams that the learner fixes; the others are placed. */
export function MockDates({ input, onChange }: { input: PlanInput; onChange: (mocks: string[]) => void }) {
  const [date, setDate] = useState<string | null>(null)
  const { mocks } = input
  return (
    <Row label="Mock exams on">
      {mocks.length > 0 ? (
        <ul className={days.list} aria-label="Dates of mock exams">
          {mocks.map((mock) => (
            <li key={mock}>
              {fullDate(mock)}
              <Button
                variant="icon"
                aria-label={`Let Lectern place the mock exam of ${fullDate(mock)}`}
                onPress={() => onChange(mocks.filter((other) => other !== mock))}
              >
                <X size={13} strokeWidth={1.75} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {mocks.length < mocksInAll ? (
        <div className={days.line}>
          <DateField
            label="Date of a mock exam"
            value={date}
            min={input.start}
            max={input.exam}
            short
            onChange={setDate}
          />
          <Button
            variant="secondary"
            isDisabled={date === null}
            onPress={() => {
              if (date) onChange(withDays(mocks, [date]))
              setDate(null)
            }}
          >
            Fix this date
          </Button>
          <span>{mocks.length === 0 ? 'Lectern places both.' : 'Lectern places the other.'}</span>
        </div>
      ) : null}
    </Row>
  )
}
