import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { Checkbox } from '../../components/Checkbox'
import { Choice } from '../../components/Choice'
import slider from '../../components/Slider.module.css'
import { useSettings } from '../../stores/settings'
import { Section } from './Section'
import styles from './settings.module.css'

export function Appearance() {
  const { theme, readingSize, reduceMotion, paper, change } = useSettings()
  return (
    <>
      <Section title="Screen">
        <div className={styles.row}>
          <span id="theme-label">Theme</span>
          <Choice
            labelledBy="theme-label"
            value={theme}
            options={[
              { id: 'system', label: 'Follow the system' },
              { id: 'light', label: 'Light' },
              { id: 'dark', label: 'Dark' },
            ]}
            onChange={(next) => void change({ theme: next })}
          />
        </div>
        <div className={styles.row}>
          <span>Motion</span>
          <Checkbox isSelected={reduceMotion} onChange={(on) => void change({ reduceMotion: on })}>
            Reduce motion, also where the system does not ask for it
          </Checkbox>
        </div>
      </Section>
      <Section title="Reading" note="questions, options and rationales">
        <Slider
          className={styles.row ?? ''}
          minValue={14}
          maxValue={24}
          defaultValue={readingSize}
          onChange={(size) => document.documentElement.style.setProperty('--reading-size', `${size}px`)}
          onChangeEnd={(size) => void change({ readingSize: Number(size) })}
        >
          <Label>Size</Label>
          <div className={slider.line}>
            <SliderTrack className={slider.track ?? ''}>
              <SliderThumb className={slider.thumb ?? ''} />
            </SliderTrack>
            <SliderOutput className={slider.output ?? ''}>{({ state }) => `${state.values[0]} px`}</SliderOutput>
          </div>
        </Slider>
        <p className={styles.sample}>
          A model that was right last month may be wrong today, and nobody has touched it. What changed is the world it
          looks at.
        </p>
      </Section>
      <Section title="Paper">
        <div className={styles.row}>
          <span id="paper-label">Size of printed plans</span>
          <Choice
            labelledBy="paper-label"
            value={paper}
            options={[
              { id: 'a4', label: 'A4' },
              { id: 'letter', label: 'US Letter' },
            ]}
            onChange={(next) => void change({ paper: next })}
          />
        </div>
      </Section>
    </>
  )
}
