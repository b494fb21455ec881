/** The only user of `window.api`: unwraps results and throws what went wrong as an `AppError`. */
import type { Api } from '../../../shared/ipc/api'
import type { AppErrorShape, ErrorCode, Result } from '../../../shared/ipc/errors'

declare global {
  interface Window {
    readonly api: Api
  }
}

export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly data: AppErrorShape['data']

  constructor({ code, message, data }: AppErrorShape) {
    super(message)
    this.code = code
    this.data = data
  }
}

async function unwrap<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result
  if (!answer.ok) throw new AppError(answer.error)
  return answer.data
}

type Unwrapped<G> = {
  [V in keyof G]: G[V] extends (...input: infer I) => Promise<Result<infer T>> ? (...input: I) => Promise<T> : never
}

const group = <G extends object>(verbs: G): Unwrapped<G> => {
  const entries = Object.entries(verbs).map(([verb, call]) => [verb, (...input: unknown[]) => unwrap(call(...input))])
  return Object.fromEntries(entries)
}

const { app, catalog, plan, practice, readiness, settings, data, on } = window.api

export const api = {
  app: group(app),
  catalog: group(catalog),
  plan: group(plan),
  practice: group(practice),
  readiness: group(readiness),
  settings: group(settings),
  data: group(data),
  on,
}
