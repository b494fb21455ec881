import type { Piece } from './flow'
import type { Group, Section } from './model'
import { RowView } from './RowView'
import { Ruled } from './Ruled'
import styles from './section.module.css'

function Head({ section, continued }: { section: Section; continued: boolean }) {
  const { title, aside, theme, total } = section
  return (
    <div className={styles.head} data-head>
      <h2 className={styles.title}>{continued ? `${title}, continued` : title}</h2>
      {aside ? <span className={styles.aside}>{aside}</span> : null}
      {theme ? <span className={styles.theme}>{theme}</span> : null}
      {total ? <span className={styles.total}>{total}</span> : null}
    </div>
  )
}

/** The rows of a group under its label, or those of a piece of it. */
function GroupView({ group, piece, beside }: { group: Group; piece: Piece; beside: boolean }) {
  const rows = group.rows.slice(piece.from, piece.to)
  const kind = `${beside ? styles.day : styles.list} ${group.weight === 'strong' ? styles.strong : ''}`
  return (
    <div className={kind} data-group>
      {group.label ? <h3 className={styles.label}>{group.label}</h3> : null}
      <ul>
        {rows.map((row) => (
          <RowView key={row.id} row={row} />
        ))}
      </ul>
    </div>
  )
}

export type Column = { readonly side: 'left' | 'right'; readonly pieces: readonly Piece[]; readonly room: number }

type Props = { section: Section; continued: boolean; columns: readonly Column[]; notes: boolean }

/** A section, or what of it stands on one page, in as many columns as are given; with `notes` free room becomes lines. */
export function SectionView({ section, continued, columns, notes }: Props) {
  const week = section.kind === 'week'
  return (
    <section className={styles.section} data-section>
      <Head section={section} continued={continued} />
      <div className={styles.columns}>
        {columns.map(({ side, pieces, room }) => (
          <div key={side} className={styles.column}>
            {pieces.map((piece) => {
              const group = section.groups[piece.group]
              return group ? <GroupView key={piece.group} group={group} piece={piece} beside={week} /> : null
            })}
            {week && notes ? <Ruled room={room} /> : null}
          </div>
        ))}
      </div>
    </section>
  )
}
