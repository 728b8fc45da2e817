import type { Localised } from '../kernel/localised.js';
import type { Frame } from '../waves/index.js';
import { type Cut, keyOf, ORGANISATION, pathsOf, type Standing } from '../disclosure/index.js';
import { withheld, type CutChoice } from './shown.js';
import type { KeptCut } from './store.js';

const WHOLE: Localised = { fr: 'Toute l’organisation', en: 'Whole organisation' };

const both = (text: string): Localised => ({ fr: text, en: text });

const crossed = (one: Localised, other: Localised): Localised => ({
  fr: `${one.fr} × ${other.fr}`,
  en: `${one.en} × ${other.en}`,
});

/** Names cuts by the frame of the wave: as units and bands were called when it opened. */
export function labelCuts(frame: Frame): (cut: KeptCut) => CutChoice {
  const paths = pathsOf(frame);
  const unitLabel = (id: string): Localised => both(paths.get(id)?.at(-1)?.name ?? id);
  const bandLabel = ({ attribute, band }: Standing): Localised =>
    frame.attributes.find(({ id }) => id === attribute)?.bands.find(({ id }) => id === band)?.label ?? both(band);
  const unitParent = (id: string): Cut => {
    const parent = paths.get(id)?.at(-2);
    return parent ? { kind: 'unit', unitId: parent.id } : ORGANISATION;
  };
  const placed = (cut: Cut): { label: Localised; parent: Cut | null; depth: number } => {
    switch (cut.kind) {
      case 'organisation':
        return { label: WHOLE, parent: null, depth: 0 };
      case 'unit':
        return {
          label: unitLabel(cut.unitId),
          parent: unitParent(cut.unitId),
          depth: paths.get(cut.unitId)?.length ?? 1,
        };
      case 'band':
        return { label: bandLabel(cut.standing), parent: ORGANISATION, depth: 1 };
      case 'bands':
        return {
          label: crossed(bandLabel(cut.one), bandLabel(cut.other)),
          parent: { kind: 'band', standing: cut.one },
          depth: 2,
        };
      case 'unit-band':
        return {
          label: crossed(unitLabel(cut.unitId), bandLabel(cut.standing)),
          parent: { kind: 'unit', unitId: cut.unitId },
          depth: (paths.get(cut.unitId)?.length ?? 1) + 1,
        };
    }
  };
  return ({ key, cut, withheld: because }) => {
    const { label, parent, depth } = placed(cut);
    return {
      key,
      kind: cut.kind,
      label,
      parentKey: parent && keyOf(parent),
      depth,
      withheld: because && withheld(because),
    };
  };
}

/** How many were asked there, where the frame knows. */
export function invitedIn({ units, attributes, invited }: Frame, cut: Cut): number | null {
  switch (cut.kind) {
    case 'organisation':
      return invited;
    case 'unit':
      return units.find(({ id }) => id === cut.unitId)?.invited ?? null;
    case 'band': {
      const { attribute, band } = cut.standing;
      const bands = attributes.find(({ id }) => id === attribute)?.bands ?? [];
      return bands.find(({ id }) => id === band)?.invited ?? null;
    }
    case 'bands':
    case 'unit-band':
      return null;
  }
}
