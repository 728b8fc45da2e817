import type { Sentence } from '../shown.js';
import type { OpenedTeam } from '../team/open-team.js';
import type { DomainOfTeam, TeamFigures } from '../team/team-figures.js';
import * as words from '../words/story-words.js';

/** What changed in a team, or in the larger unit that stands for it. */
export function tellTeam({ unit, period, compare, shown, before }: OpenedTeam, { domains }: TeamFigures): Sentence[] {
  if (!shown) return [];
  const page = (chart: string): string => {
    const compared = compare ? `&compare=${compare.id}` : '';
    return `/app/maturity/teams/${unit.id}?period=${period.id}${compared}#${chart}`;
  };
  const participation: Sentence = {
    id: `participation-${unit.id}`,
    kind: 'participation',
    text: words.unitParticipationSentence(shown.name, shown.cut.figures, before?.figures ?? null),
    href: page('participation'),
  };
  const moved = domains.flatMap(({ domain, mean, change }: DomainOfTeam): Sentence[] => {
    if (change?.isReal !== true || !('estimate' in mean)) return [];
    const now = mean.estimate;
    const row = {
      unitId: unit.id,
      unit: shown.name,
      domain: { id: domain.id, name: domain.name },
      change,
      before: Math.round(now - change.difference),
      now,
    };
    const kind = change.difference > 0 ? 'rose' : 'fell';
    return [{ id: `${kind}-${unit.id}-${domain.id}`, kind, text: words.movedSentence(row), href: page('trend') }];
  });
  return [participation, ...moved];
}
