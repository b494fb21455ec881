import { X } from 'lucide-react'
import { Button } from '../../../components/Button'
import { Checkbox } from '../../../components/Checkbox'
import { MenuFilter } from '../../../components/MenuFilter'
import type { ProgrammeSummary } from '../types'
import { chipsOf } from './chips'
import styles from './FilterBar.module.css'
import { facetsOf, priceLimits } from './facets'
import { everything, type View } from './view'

type Props = {
  view: View
  programmes: readonly ProgrammeSummary[]
  onChange: (view: View) => void
}

export function FilterBar({ view, programmes, onChange }: Props) {
  const { kinds, providers, levels, statuses, prices } = facetsOf(programmes)
  const chips = chipsOf(view)
  return (
    <section className={styles.bar} aria-label="Filters">
      <MenuFilter
        id="filter-kind"
        label="Kind"
        options={kinds}
        chosen={view.kinds}
        onChange={(next) => onChange({ ...view, kinds: next })}
      />
      <MenuFilter
        id="filter-provider"
        label="Provider"
        options={providers}
        chosen={view.providers}
        onChange={(next) => onChange({ ...view, providers: next })}
      />
      <MenuFilter
        id="filter-level"
        label="Level"
        options={levels}
        chosen={view.levels}
        onChange={(next) => onChange({ ...view, levels: next })}
      />
      <MenuFilter
        id="filter-status"
        label="Status"
        options={statuses}
        chosen={view.statuses}
        onChange={(next) => onChange({ ...view, statuses: next })}
      />
      <MenuFilter
        id="filter-price"
        label="Price"
        one
        options={prices}
        chosen={view.priceUpTo === null ? [] : [String(view.priceUpTo)]}
        onChange={([next]) =>
          onChange({ ...view, priceUpTo: priceLimits.find((limit) => String(limit) === next) ?? null })
        }
      />
      <div className={styles.free}>
        <Checkbox id="filter-free" isSelected={view.free} onChange={(free) => onChange({ ...view, free })}>
          Free
        </Checkbox>
      </div>
      {chips.length === 0 ? null : (
        <ul className={styles.chips} aria-label="Active filters">
          {chips.map(({ key, label, filter, without }) => (
            <li key={key}>
              <button
                type="button"
                className={styles.chip}
                aria-label={`Remove the filter ${label}`}
                onClick={() => {
                  onChange(without)
                  document.getElementById(filter)?.focus()
                }}
              >
                {label}
                <X size={12} strokeWidth={2} aria-hidden="true" />
              </button>
            </li>
          ))}
          {chips.length < 2 ? null : (
            <li className={styles.clear}>
              <Button
                variant="quiet"
                onPress={() => {
                  onChange({ ...everything, q: view.q, sort: view.sort })
                  document.getElementById('filter-kind')?.focus()
                }}
              >
                Clear all
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
