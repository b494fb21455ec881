import styles from './Which.module.css'

type Option = { id: string; label: string }

type Props = { label: string; value: string; options: readonly Option[]; onChange: (id: string) => void }

/** Which of a few things the screen is about, in the quiet line above its title; only the name when there is one. */
export function Which({ label, value, options, onChange }: Props) {
  if (options.length < 2) return options[0]?.label ?? ''
  return (
    <label>
      <span className="sr-only">{label}</span>
      <select className={styles.which} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
