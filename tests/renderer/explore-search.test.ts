/** Programmes people read about in 2022 and 2023, looked for by the names used then. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { programme as programmeSchema } from '../../src/core/catalog/schema'
import { catalogIndex } from '../../src/core/catalog/search'
import { topicTree } from '../../src/core/topics/schema'
import { summarise } from '../../src/main/services/catalog'
import { statusBelow } from '../../src/renderer/src/features/explore/table/cells'
import { rowsOf } from '../../src/renderer/src/features/explore/table/rows'
import { everything } from '../../src/renderer/src/features/explore/table/view'

const catalog = new URL('../../resources/catalog/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, catalog), 'utf8'))
const programmes = readdirSync(new URL('programmes', catalog))
  .filter((name) => name.endsWith('.json'))
  .map((name) => summarise(programmeSchema.parse(read(`programmes/${name}`))))
const search = catalogIndex(programmes, topicTree.parse(read('topics.json')).topics)
const labels = new Map(programmes.map(({ id, label }) => [id, label]))

const named: [name: string, id: string, status: string][] = [
  ['AWS Certified Machine Learning - Specialty', 'aws-mls-c01', 'retired'],
  ['Google Cloud Professional Machine Learning Engineer', 'gcp-pmle', 'active'],
  ['Professional ML Engineer Certification', 'gcp-pmle', 'active'],
  ['Machine Learning Engineering for Production (MLOps)', 'coursera-mlep-specialization', 'retired'],
  ['Introduction to Machine Learning in Production', 'coursera-machine-learning-in-production', 'active'],
  ['Machine Learning Data Lifecycle in Production', 'coursera-mlep-course-2', 'retired'],
  ['Machine Learning Modeling Pipelines in Production', 'coursera-mlep-course-3', 'retired'],
  ['Deploying Machine Learning Models in Production', 'coursera-mlep-course-4', 'retired'],
  ['MLOps for Scaling TinyML', 'edx-mlops-scaling-tinyml', 'active'],
  [
    'MLOps1 (Azure): Deploying AI and ML Models using Microsoft Azure Machine Learning',
    'edx-mlops1-azure',
    'unverified',
  ],
  ['MLOps1 (AWS): Deploying AI & ML Models in Production using Amazon Web Services', 'edx-mlops1-aws', 'unverified'],
  ['MLOps1 (GCP): Deploying AI and ML Models using Google Cloud Platform', 'edx-mlops1-gcp', 'unverified'],
  ['Udacity’s Machine Learning DevOps Engineer nanodegree', 'udacity-ml-devops-engineer', 'unverified'],
  ['Udacity', 'udacity-ml-devops-engineer', 'unverified'],
  ['DataRobot', 'datarobot-certifications', 'unverified'],
  ['Databricks', 'databricks-ml-professional', 'active'],
  ['Microsoft', 'ms-ai-300', 'active'],
  ['Coursera’s MLOps specialization', 'coursera-mlep-specialization', 'retired'],
]

describe('a programme of the articles of 2022 and 2023', () => {
  it.each(named)('“%s” is found, with what became of it', (name, id, status) => {
    const rows = rowsOf(programmes, { ...everything, q: name }, search)
    const found = rows.find((row) => row.id === id)
    expect(found?.status.value).toBe(status)
    if (found) expect(statusBelow(found, (other) => labels.get(other) ?? null)).not.toBe('')
  })

  it.each(named.filter(([name]) => name.split(' ').length > 2))('“%s” is among the first three', (name, id) => {
    const rows = rowsOf(programmes, { ...everything, q: name }, search)
    expect(rows.slice(0, 3).map((row) => row.id)).toContain(id)
  })
})
