import type from '../../theme/type.module.css'
import styles from './method.module.css'
import { answersTried, type CalibrationRow, learnersTried, rows } from './trial'

/** How good the probabilities were where the truth is known, beside two simpler ways of saying something. */
export function Calibration() {
  return (
    <section className={styles.trial} aria-labelledby="calibration">
      <h2 id="calibration" className={type.section}>
        How well it did
      </h2>
      <p className={`${type.small} ${type.quiet}`}>
        Tried on {learnersTried.toLocaleString('en-GB')} learners for each number of answers. These learners were
        simulated: some as the model thinks, others learning fast, guessing or practising one-sidedly. What it says of
        real people is only as good as the likeness, and no vendor publishes results to test it on.
      </p>
      <table className={styles.table}>
        <caption className="sr-only">Errors of the probability, and how often its ranges held</caption>
        <thead>
          <tr>
            <th scope="col">Answers, and who says it</th>
            <th scope="col">Brier score</th>
            <th scope="col">Log loss</th>
            <th scope="col">Calibration error</th>
            <th scope="col">True chance in its 90 % range</th>
            <th scope="col">Score in its 90 % range</th>
          </tr>
        </thead>
        <tbody>
          {answersTried.flatMap((answers) =>
            rows.filter((row) => row.answers === answers).map((row) => <Row key={`${answers} ${row.who}`} row={row} />),
          )}
        </tbody>
      </table>
      <p className={`${type.meta} ${styles.legend}`}>
        Brier score, log loss and calibration error: of the probability against passed or not, less is better. “Score so
        far” is sure of a pass when the share right reaches the line, and sure of a fail otherwise. “All answers as one”
        takes every answer to tell of a single ability. Both say nothing of a range for the chance.
      </p>
    </section>
  )
}

const names: Record<CalibrationRow['who'], string> = {
  lectern: 'Lectern',
  score: 'Score so far',
  pooled: 'All answers as one',
}

function Row({ row: { answers, who, brier, logLoss, error, chanceHeld, scoreHeld } }: { row: CalibrationRow }) {
  return (
    <tr data-baseline={who !== 'lectern'}>
      <th scope="row">
        {answers} answers, {names[who]}
      </th>
      <td>{brier}</td>
      <td>{logLoss}</td>
      <td>{error}</td>
      <td>{chanceHeld ?? '–'}</td>
      <td>{scoreHeld ?? '–'}</td>
    </tr>
  )
}
