import { CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
} from 'react-aria-components'
import { fullDate } from '../text/dates'
import styles from './DateField.module.css'

type Props = {
  label: string
  /** YYYY-MM-DD, or null while nothing is chosen. */
  value: string | null
  min?: string
  max?: string
  /** Leaves out the date in words. */
  short?: boolean
  onChange: (date: string | null) => void
}

const read = (date: string | null | undefined): CalendarDate | null => (date ? parseDate(date) : null)

/** A date by typing or from a calendar, with the weekday said beside it. */
export function DateField({ label, value, min, max, short = false, onChange }: Props) {
  const least = read(min)
  const most = read(max)
  return (
    <I18nProvider locale="en-GB">
      <DatePicker
        className={styles.picker ?? ''}
        value={read(value)}
        {...(least ? { minValue: least } : {})}
        {...(most ? { maxValue: most } : {})}
        onChange={(date) => onChange(date ? new CalendarDate(date.year, date.month, date.day).toString() : null)}
      >
        <Label className="sr-only">{label}</Label>
        <Group className={styles.group ?? ''}>
          <DateInput className={styles.input ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
          </DateInput>
          <AriaButton className={styles.open ?? ''}>
            <CalendarDays size={15} strokeWidth={1.75} aria-hidden="true" />
          </AriaButton>
        </Group>
        {short || !value ? null : <span className={styles.said}>{fullDate(value)}</span>}
        <Popover className={styles.popover ?? ''}>
          <Dialog className={styles.dialog ?? ''}>
            <Calendar>
              <header className={styles.head}>
                <Heading className={styles.month ?? ''} />
                <AriaButton slot="previous" className={styles.step ?? ''}>
                  <ChevronLeft size={15} strokeWidth={1.75} aria-hidden="true" />
                </AriaButton>
                <AriaButton slot="next" className={styles.step ?? ''}>
                  <ChevronRight size={15} strokeWidth={1.75} aria-hidden="true" />
                </AriaButton>
              </header>
              <CalendarGrid className={styles.grid ?? ''}>
                {(date) => <CalendarCell date={date} className={styles.cell ?? ''} />}
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  )
}
