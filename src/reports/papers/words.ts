import type { Localised } from '../../kernel/localised.js';

const both = (fr: string, en: string): Localised => ({ fr, en });

/** What a report says beside the findings, which are those of the screen. */
export const WORDS = {
  teamTitle: both('Maturité de l’équipe', 'Team maturity'),
  organisationTitle: both('Maturité numérique de l’organisation', 'Digital maturity of the organisation'),
  footer: both('Figures de groupes, jamais d’une personne', 'Figures of groups, never of a person'),
  compared: both('Comparé à : ', 'Compared with: '),
  alone: both('Comparé à aucune période.', 'Compared with no period.'),
  population: both('Groupe : ', 'Group: '),
  madeOn: both('Établi le ', 'Made on '),
  provisional: both(
    'Résultats provisoires : l’échelle vient du jugement d’experts et n’est pas encore étalonnée.',
    'Provisional results: the scale comes from expert judgement and is not calibrated yet.',
  ),
  summary: both('En bref', 'In short'),
  data: both('Les chiffres', 'The figures'),
  comparison: both('Unités domaine par domaine', 'Units domain by domain'),
  comparisonHow: both(
    'Chaque point est une moyenne, la bande sa marge à 95 % : deux bandes qui se recouvrent largement ne permettent pas de dire laquelle est devant.',
    'Each point is a mean, the band its 95 % margin: when two bands overlap widely, nobody can say which is ahead.',
  ),
  stages: both('Les cinq stades', 'The five stages'),
  suggestions: both('Trois choses à faire', 'Three things to do'),
  method: both('Comment ces chiffres sont faits', 'How these figures are made'),
  methodText: both(
    'Chaque personne compte une fois par période, par son dernier test qui compte. Un chiffre n’est montré que si aucun calcul sur ce qui est montré ne peut viser moins de cinq personnes ; sinon il est masqué. Un changement n’est dit réel que si le hasard ne l’explique pas, en tenant compte du nombre de comparaisons.',
    'Each person counts once in a period, by their last test that counts. A figure is shown only if no calculation on what is shown can reach fewer than five people; otherwise it is withheld. A change is called real only if chance does not explain it, taking the number of comparisons into account.',
  ),
  withheld: both('masqué', 'withheld'),
  asked: both('demandé', 'asked'),
  people: both('personnes', 'people'),
} satisfies Record<string, Localised>;
