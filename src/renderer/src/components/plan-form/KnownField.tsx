import type { Blueprint } from '../../../../core/catalog/schema'
import { levelOf } from '../../../../core/plan/emphasis'
import type { PlanInput } from '../../../../core/plan/types'
import { Button } from '../Button'
import { Choice } from '../Choice'
import days from './DaysOffField.module.css'
import { diagnosticQuestions, useEvidence } from './evidence'
import styles from './PlanOptions.module.css'
import { Row } from './Row'

const levels = [
  { id: 'new', label: 'New to me' },
  { id: 'some', label: 'Know some' },
  { id: 'good', label: 'Know it well' },
] as const

type Props = {
  input: PlanInput
  blueprint: Blueprint
  onChange: (patch: Partial<PlanInput>) => void
  onDiagnose: (pack: string, count: number) => void
}

/** What is known of each domain already: by one's own judgement, or by what practice tells. */
export function KnownField({ input, blueprint, onChange, onDiagnose }: Props) {
  const { shares, pack } = useEvidence(input.programme)
  const practised = Object.entries(shares)
  const weighed = Object.keys(input.mastery).length > 0
  const take = () =>
    onChange({
      levels: { ...input.levels, ...Object.fromEntries(practised.map(([id, share]) => [id, levelOf(share)])) },
      mastery: shares,
    })
  return (
    <>
      <h4 className={styles.part}>What do you know already?</h4>
      {blueprint.domains.map(({ id, shortTitle }) => (
        <Row key={id} label={shortTitle} id={`known-${id}`}>
          <Choice
            labelledBy={`known-${id}`}
            value={input.levels[id] ?? 'new'}
            options={levels}
            onChange={(level) => onChange({ levels: { ...input.levels, [id]: level } })}
          />
        </Row>
      ))}
      {weighed ? (
        <p className={styles.said}>
          Weak domains get more of the time, by your practice:{' '}
          {blueprint.domains
            .flatMap(({ id, shortTitle }) => {
              const share = input.mastery[id]
              return share === undefined ? [] : `${shortTitle} ${Math.round(share * 100)} %`
            })
            .join(', ')}
          .
        </p>
      ) : null}
      <div className={days.line}>
        {practised.length > 0 ? (
          <Button variant="secondary" onPress={take}>
            Take it from my practice
          </Button>
        ) : null}
        {weighed ? (
          <Button variant="secondary" onPress={() => onChange({ mastery: {} })}>
            Weigh by the blueprint alone
          </Button>
        ) : null}
        {pack === null ? null : (
          <Button variant="tool" onPress={() => onDiagnose(pack, diagnosticQuestions)}>
            Find out with {diagnosticQuestions} questions
          </Button>
        )}
      </div>
    </>
  )
}
