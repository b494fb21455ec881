/**
 * The only door for requests of the page. Each passes two gates, who sent it and what it says, and is
 * answered with a result; nothing is ever thrown across the bridge.
 */
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { DomainError } from '../../core/base/errors'
import { type ChannelName, channelNames } from '../../shared/ipc/channels'
import { contract, type Input, type Output } from '../../shared/ipc/contract'
import { type ErrorCode, errorCodes, type Result } from '../../shared/ipc/errors'
import { StoreError } from '../storage/errors'

export type Sender = { id: number }

/** One handler per channel; a missing one does not compile. */
export type Handlers = {
  [C in ChannelName]: (input: Input<C>, sender: Sender) => Output<C> | Promise<Output<C>>
}

export type RouterPorts = {
  /** May still be on their way while the store opens. */
  handlers: Handlers | Promise<Handlers>
  trusts: (event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>) => boolean
  /** Told of errors nobody foresaw. */
  log: (message: string, error: unknown) => void
}

const isCode = (code: string): code is ErrorCode => errorCodes.some((known) => known === code)

const refusal = (code: ErrorCode, message: string, data: Record<string, string | number> = {}): Result<never> => ({
  ok: false,
  error: { code, message, data },
})

/** The result a page gets for an error: its own code if it is one of ours, `UNEXPECTED` otherwise. */
export function resultOf(error: unknown, log: RouterPorts['log'], channel: string): Result<never> {
  if ((error instanceof DomainError || error instanceof StoreError) && isCode(error.code)) {
    return refusal(error.code, error.message, { ...error.data })
  }
  log(`${channel} failed`, error)
  return refusal('UNEXPECTED', 'Something unforeseen went wrong.', { channel })
}

/** Answers one request, whatever it holds. */
export async function answerRequest<C extends ChannelName>(
  channel: C,
  raw: unknown,
  event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>,
  { handlers, trusts, log }: RouterPorts,
): Promise<Result<Output<C>>> {
  try {
    if (!trusts(event)) return refusal('UNTRUSTED_SENDER', 'This page may not ask for anything.')
    const input = contract[channel].input.safeParse(raw)
    if (!input.success) {
      const [issue] = input.error.issues
      const where = issue?.path.join('.') ?? ''
      return refusal('BAD_INPUT', issue?.message ?? 'The request is malformed.', { channel, where })
    }
    const handler: (input: Input<C>, sender: Sender) => Output<C> | Promise<Output<C>> = (await handlers)[channel]
    return { ok: true, data: await handler(input.data as Input<C>, { id: event.sender.id }) }
  } catch (error) {
    return resultOf(error, log, channel)
  }
}

export function serveRequests(ipcMain: IpcMain, ports: RouterPorts): void {
  for (const channel of channelNames) {
    ipcMain.handle(channel, (event, raw: unknown) => answerRequest(channel, raw, event, ports))
  }
}
