import { hasItsEnd, listOwnSittings, type Instrument } from '../assessments/index.js';
import {
  againstTarget,
  domainsOnSheet,
  REACHED_FROM,
  reported,
  reportedScale,
  type AskedDomain,
} from '../decisions/index.js';
import type { Actor, Job } from '../organisations/index.js';
import { mayUseOwnSpace } from './access.js';
import type { BesideJob, EstimatedModel, MeasuredAgility, OwnAgility, OwnDomain } from './own-agility.js';
import { finishedAtOf, progressOf, type FinishedTest } from './own-progress.js';
import { saidAndMeasured } from './said-and-measured.js';
import type { SelfEstimate } from './self-estimate.js';
import type { SelfServices } from './services.js';
import { whatToLearn, type Learnable } from './what-to-learn.js';

/** A person's own agility: the last test of any purpose beside their job, earlier tests and what they said of themselves. */
export async function showOwnAgility(services: SelfServices, actor: Actor): Promise<OwnAgility> {
  mayUseOwnSpace(actor);
  const { organisationId, personId } = actor;
  const { instruments } = services.assessments;
  const { model } = await instruments.current('self');
  const estimates = await services.estimates.committed.estimatesOf(organisationId, personId);
  const said = estimates.findLast(({ modelId }) => modelId === model.id);
  const tests = (await listOwnSittings(services.assessments, actor)).filter(isReadable);
  const [latest] = tests;
  const job = await currentJobOf(services, actor);
  return {
    measured: latest ? measuredOf(latest, { tests, job, said }) : null,
    job: job && {
      title: job.title,
      isOfOtherModel: job.target.modelId !== (latest?.instrument.model ?? model).id,
    },
    model: estimatedModel(model),
    estimates: estimates.map(({ day, levels }) => ({ day, levels })),
  };
}

/** A verification stands beside what it verifies and is too short to say anything new of every domain. */
const isReadable = (test: Awaited<ReturnType<typeof listOwnSittings>>[number]): test is FinishedTest =>
  test.result !== null && hasItsEnd(test.sitting) && test.campaign.purpose !== 'verification';

async function currentJobOf({ people }: SelfServices, { organisationId, personId }: Actor): Promise<Job | null> {
  const { committed } = people.store;
  const jobId = (await committed.person(organisationId, personId))?.jobId ?? null;
  return jobId === null ? null : committed.structure.job(organisationId, jobId);
}

interface Beside {
  readonly tests: readonly FinishedTest[];
  readonly job: Job | null;
  readonly said: SelfEstimate | undefined;
}

function measuredOf(latest: FinishedTest, { tests, job, said }: Beside): MeasuredAgility {
  const { instrument, result, sitting, campaign } = latest;
  const target = job && againstTarget(instrument, result.domains, job.target);
  const asked = new Map(target?.domains.map((domain) => [domain.id, domain]));
  return {
    sittingId: sitting.id,
    purpose: campaign.purpose,
    finishedAt: finishedAtOf(latest),
    questions: result.answeredQuestions,
    scale: reportedScale(instrument.scale),
    overall: reported(instrument, result.overall),
    pillars: result.pillars.flatMap(({ id, measure }) => {
      const pillar = instrument.model.pillars.find((one) => one.id === id);
      return pillar ? [{ id, name: pillar.name, score: reported(instrument, measure) }] : [];
    }),
    domains: domainsOnSheet(instrument, result).map((domain): OwnDomain => {
      const { score } = domain;
      const saidLevel = said?.modelId === instrument.model.id ? said.levels[domain.id] : undefined;
      const ownLevel = score.measured ? score.level : null;
      return {
        ...domain,
        levelDescription: levelOf(instrument, domain.id, ownLevel)?.description ?? null,
        job: besideJob(asked.get(domain.id)),
        said: score.measured && saidLevel !== undefined ? saidAndMeasured(saidLevel, score.levelProbabilities) : null,
      };
    }),
    progress: progressOf(latest, tests),
    toLearn: whatToLearn(learnable(latest, asked)),
  };
}

const levelOf = ({ model }: Instrument, domainId: string, level: number | null) =>
  model.domains.find(({ id }) => id === domainId)?.levels.find((one) => one.level === level);

function besideJob(domain: AskedDomain | undefined): BesideJob | null {
  if (!domain) return null;
  const { asked, gap, probabilityReached } = domain;
  return { asked, gap, probabilityReached, reading: readingOf(probabilityReached) };
}

/** Said plainly only when sure enough, on either side alike. */
function readingOf(probabilityReached: number | null): BesideJob['reading'] {
  if (probabilityReached === null) return 'not-measured';
  if (probabilityReached >= REACHED_FROM) return 'reached';
  return 1 - probabilityReached >= REACHED_FROM ? 'to-work-on' : 'close';
}

const learnable = ({ instrument, result }: FinishedTest, asked: ReadonlyMap<string, AskedDomain>): Learnable[] =>
  result.domains.flatMap(({ id, measure, probabilityBelow, standing }) => {
    const step = levelOf(instrument, id, measure?.level ?? null)?.next;
    if (!measure || !step) return [];
    const ofJob = asked.get(id);
    return [
      {
        domainId: id,
        estimate: measure.estimate,
        asked: ofJob?.asked ?? null,
        probabilityReached: ofJob?.probabilityReached ?? null,
        probabilityBelow,
        isBelow: standing === 'below',
        step,
      },
    ];
  });

const estimatedModel = ({ id, levels, domains }: Instrument['model']): EstimatedModel => ({
  id,
  levels,
  domains: domains.map((domain) => ({
    id: domain.id,
    name: domain.name,
    levels: domain.levels.map(({ level, description }) => ({ level, description })),
  })),
});
