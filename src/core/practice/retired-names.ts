/** Names that no key may carry any more: services that are gone, closed to new customers, or called something else. */

export type RetiredName = { name: RegExp; called: string; since: string }

const closed = 'is closed to new customers (docs.aws.amazon.com, checked 2026-11-22)'
const ended = (day: string) => `ended on ${day} (docs.aws.amazon.com, checked 2026-11-22)`

/** `since` ends the sentence that `called` begins, after a comma. SageMaker Neo is not here: its pages name no end. */
export const retiredNames: readonly RetiredName[] = [
  { name: /\bSageMaker (?:AI )?Clarify\b/, called: 'SageMaker Clarify', since: closed },
  { name: /\bModel Monitor\b/, called: 'SageMaker Model Monitor', since: closed },
  { name: /\bGround Truth\b/, called: 'SageMaker Ground Truth', since: closed },
  { name: /\bSageMaker (?:AI )?Debugger\b/, called: 'SageMaker Debugger', since: closed },
  { name: /\bA2I\b|\bAugmented AI\b/, called: 'Amazon Augmented AI (A2I)', since: closed },
  { name: /\bElastic Inference\b/, called: 'Amazon Elastic Inference', since: closed },
  { name: /\bAmazon Forecast\b/, called: 'Amazon Forecast', since: closed },
  { name: /\bAmazon Fraud Detector\b/, called: 'Amazon Fraud Detector', since: closed },
  { name: /\bAmazon Monitron\b/, called: 'Amazon Monitron', since: closed },
  { name: /\bSageMaker Edge Manager\b/, called: 'SageMaker Edge Manager', since: ended('2024-04-26') },
  { name: /\bLookout for Vision\b/, called: 'Amazon Lookout for Vision', since: ended('2025-10-31') },
  { name: /\bLookout for Equipment\b/, called: 'Amazon Lookout for Equipment', since: ended('2026-10-07') },
  {
    name: /\bVertex AI\b/,
    called: 'Vertex AI',
    since: 'the exam guide of 1 June 2026 calls Gemini Enterprise Agent Platform',
  },
  {
    name: /\bMachine Learning Studio \(classic\)|\bML Studio \(classic\)/i,
    called: 'Azure Machine Learning Studio (classic)',
    since: 'ended on 2024-08-31 (learn.microsoft.com, checked 2026-11-22)',
  },
]
