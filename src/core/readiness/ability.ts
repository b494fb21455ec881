/** What first answers tell of a learner: a Beta-Binomial model per domain, drawn to the level all domains share. */
import { betaWeights, levelLogits, normalise, practiceLogits, shareAt } from './grid'

/** Right and wrong answers, each counted by how much it still tells. */
export type Evidence = { right: number; wrong: number }

/** One level the learner may have, how likely it is, and each domain's ability there, as weights on `practiceLogits`. */
export type Level = { weight: number; domains: readonly Float64Array[] }

/** How alike domains are: the level counts in each domain as so many answers. Chosen by simulation. */
const alike = 25

/** Before any answer the level is as after six answers, three quarters of them right: whoever asks is near the line. */
const levelBefore = { right: 4.5, wrong: 1.5 }

/** Levels less likely than this change nothing that is ever shown. */
const negligible = 1e-6

const levelPrior = levelLogits.map((logit) => {
  const share = shareAt(logit)
  return share ** levelBefore.right * (1 - share) ** levelBefore.wrong
})

const domainPriors = levelLogits.map((logit) => {
  const prior = betaWeights(alike * shareAt(logit), alike * (1 - shareAt(logit)))
  normalise(prior)
  return prior
})

/**
 * The posterior over levels, weights adding up to 1, and within each over every domain's ability. At a level m, a
 * domain's share right is Beta(κm + right, κ(1 − m) + wrong), and the level is weighed by how well it explains all
 * domains. A. Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 5.3.
 */
export function levels(evidence: readonly Evidence[]): Level[] {
  const likelihoods = evidence.map(({ right, wrong }) => betaWeights(right, wrong))
  const found = domainPriors.map((prior, i) => {
    let weight = levelPrior[i] ?? 0
    const domains = likelihoods.map((likelihood) => {
      const posterior = prior.map((share, j) => share * (likelihood[j] ?? 0))
      weight *= normalise(posterior)
      return posterior
    })
    return { weight, domains }
  })
  const all = found.reduce((sum, { weight }) => sum + weight, 0)
  return found
    .map(({ weight, domains }) => ({ weight: weight / all, domains }))
    .filter(({ weight }) => weight > negligible)
}

/** A domain's ability over all levels, as weights on `practiceLogits`. */
export function overLevels(found: readonly Level[], domain: number): Float64Array {
  const mixed = new Float64Array(practiceLogits.length)
  for (const { weight, domains } of found) {
    for (const [i, share] of domains[domain]?.entries() ?? []) mixed[i] = (mixed[i] ?? 0) + weight * share
  }
  return mixed
}
