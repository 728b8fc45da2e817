import {
  addPrecisionByReceipt,
  answerIdea,
  countSupports,
  hideIdea,
  openReceipt,
  postIdea,
  supportIdea,
  type IdeaServices,
} from '../ideas/index.js';
import { afterMinutes, type Instant } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { withFrenchSpaces } from '../content/index.js';
import type { Demonstration } from './demonstration.js';
import type { Staff } from './fill-staff.js';
import { DAY_MINUTES, type StoryClock } from './story-clock.js';

interface IdeasStage {
  readonly ideas: IdeaServices;
  readonly staff: Staff;
  readonly clock: StoryClock;
  readonly present: Instant;
}

type ToldIdea = Demonstration['ideas'][number];

/** What happens on a day of the story, the furthest back first. */
interface Event {
  readonly daysAgo: number;
  readonly act: () => Promise<void>;
}

/** The open door with ideas of the last weeks: signed and unsigned, answered, supported, one of them hidden. */
export async function fillIdeas(stage: IdeasStage, told: Demonstration): Promise<void> {
  const desk = actorOfRole(stage, told, 'hr');
  const events = told.ideas.flatMap((idea, place) => eventsOf(stage, { idea, place, desk }));
  for (const { daysAgo, act } of events.sort((left, right) => right.daysAgo - left.daysAgo)) {
    stage.clock.moveTo(afterMinutes(stage.present, -daysAgo * DAY_MINUTES));
    await act();
  }
  await countSupports(stage.ideas);
}

function actorOfRole({ staff }: IdeasStage, { roles }: Demonstration, role: 'hr'): Actor {
  const held = roles.find((one) => one.role === role);
  if (!held) throw new Error(`the demonstration has nobody of role ${role}`);
  return staff.actorFor(held.staffNumber);
}

function eventsOf(
  { ideas, staff }: IdeasStage,
  { idea, place, desk }: { readonly idea: ToldIdea; readonly place: number; readonly desk: Actor },
): Event[] {
  const receiptCode = ideas.ids.secretCode();
  const everybody = [...staff.byNumber.keys()].sort();
  const { theme, staffNumber = everybody.at(-1) ?? '', daysAgo, supporters, precision, hidden } = idea;
  const wish = { theme, title: withFrenchSpaces(idea.title), body: withFrenchSpaces(idea.body), receiptCode };
  const author = staff.actorFor(staffNumber);
  const known = async (): Promise<string> => (await openReceipt(ideas, receiptCode)).idea.id;
  const post = () => postIdea(ideas, author, { ...wish, isAnonymous: idea.staffNumber === undefined });
  const support = async () => {
    const others = everybody.filter((one) => one !== staffNumber);
    for (let count = 0; count < supporters; count += 1) {
      const supporter = staff.actorFor(others[(place * 17 + count * 7) % others.length] ?? '');
      await supportIdea(ideas, supporter, { ideaId: await known(), supports: true });
    }
  };
  return [
    { daysAgo, act: post },
    // Unsigned, it appears the next day.
    { daysAgo: daysAgo - 1.5, act: support },
    ...(precision
      ? [{ daysAgo: precision.daysAgo, act: () => addPrecisionByReceipt(ideas, receiptCode, precision.text) }]
      : []),
    ...(hidden
      ? [{ daysAgo: hidden.daysAgo - 0.5, act: async () => hideIdea(ideas, desk, await known(), hidden.reason) }]
      : []),
    ...idea.answers.map(({ daysAgo: days, state, text }) => ({
      daysAgo: days,
      act: async () =>
        answerIdea(ideas, desk, await known(), { state, text: text === undefined ? null : withFrenchSpaces(text) }),
    })),
  ];
}
