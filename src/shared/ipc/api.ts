/** The type of `window.api`, derived from the contract: `window.api.plan.save(input)`. */
import type { ChannelName, EventName } from './channels'
import type { Events, Input, Output } from './contract'
import type { Result } from './errors'

type Group<C extends ChannelName> = C extends `${infer G}.${string}` ? G : never
type Verb<C extends ChannelName, G extends string> = C extends `${G}.${infer V}` ? V : never

type Call<C extends ChannelName> =
  undefined extends Input<C> ? () => Promise<Result<Output<C>>> : (input: Input<C>) => Promise<Result<Output<C>>>

export type Api = {
  readonly [G in Group<ChannelName>]: {
    readonly [V in Verb<ChannelName, G>]: Call<Extract<`${G}.${V}`, ChannelName>>
  }
} & {
  /** Subscribes to an event of main; the result ends the subscription. */
  readonly on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => () => void
}
