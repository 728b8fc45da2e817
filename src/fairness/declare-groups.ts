import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayDeclareGroups } from './access.js';
import type { DeclaredCharacteristic, Membership } from './group.js';
import { GroupsRefused, GroupsUnknown } from './problems.js';
import type { FairnessServices } from './services.js';
import { showGroups, type DeclaredGroups } from './show-groups.js';

export interface GroupsAsked {
  readonly characteristic: DeclaredCharacteristic;
  readonly lawfulBasis: string;
  /** One line a person: staff number, a separator (; , or tab), group. */
  readonly lines: string;
}

const LONGEST_GROUP = 40;
/** More groups than that are names in disguise. */
const MOST_GROUPS = 12;
const MOST_FAULTS = 20;

interface Line {
  readonly number: number;
  readonly staffNumber: string;
  readonly group: string;
}

/** Takes in who belongs to which group, in place of what there was: all lines, or none. @throws {GroupsRefused} with the lines */
export async function declareGroups(
  services: FairnessServices,
  actor: Actor,
  asked: GroupsAsked,
): Promise<DeclaredGroups[]> {
  mayDeclareGroups(actor);
  const { organisationId, personId } = actor;
  const { characteristic, lawfulBasis } = asked;
  const declaredAt = instantOf(services.clock.now());
  const lines = linesOf(asked.lines);
  await services.store.write(async (tables) => {
    const people = await tables.people.peopleByStaffNumbers(
      organisationId,
      lines.map(({ staffNumber }) => staffNumber),
    );
    const idOf = new Map(people.map(({ id, staffNumber }) => [staffNumber, id]));
    assertSound(lines, idOf);
    const memberships = lines.map(({ staffNumber, group }): Membership => ({
      organisationId,
      personId: idOf.get(staffNumber) ?? '',
      characteristic,
      group,
    }));
    const basis = { organisationId, characteristic, lawfulBasis, declaredBy: personId, declaredAt };
    await tables.keepBasis(basis);
    await tables.replaceMemberships(basis, memberships);
    await tables.audit.append({
      organisationId,
      at: declaredAt,
      actor: nameInAudit(actor),
      action: 'groups.declared',
      subject: { kind: 'characteristic', id: characteristic },
      facts: { people: memberships.length },
    });
  });
  return showGroups(services, actor);
}

/** Forgets the groups, and why they were held. @throws {GroupsUnknown} */
export async function removeGroups(
  services: FairnessServices,
  actor: Actor,
  characteristic: DeclaredCharacteristic,
): Promise<DeclaredGroups[]> {
  mayDeclareGroups(actor);
  const { organisationId } = actor;
  await services.store.write(async (tables) => {
    if (!(await tables.bases(organisationId)).some((basis) => basis.characteristic === characteristic)) {
      throw new GroupsUnknown();
    }
    await tables.removeGroups(organisationId, characteristic);
    await tables.audit.append({
      organisationId,
      at: instantOf(services.clock.now()),
      actor: nameInAudit(actor),
      action: 'groups.removed',
      subject: { kind: 'characteristic', id: characteristic },
      facts: {},
    });
  });
  return showGroups(services, actor);
}

const linesOf = (text: string): Line[] =>
  text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const [staffNumber = '', group = ''] = line.split(/[;,\t]/, 2).map((part) => part.trim());
    return [{ number: index + 1, staffNumber, group }];
  });

function assertSound(lines: readonly Line[], idOf: ReadonlyMap<string | null, string>): void {
  const faults: { field: string; fault: string }[] = [];
  const seen = new Set<string>();
  for (const { number, staffNumber, group } of lines) {
    const complain = (fault: string) => faults.push({ field: `lines.${number}`, fault });
    if (group === '' || group.length > LONGEST_GROUP) complain('group-missing');
    else if (!idOf.has(staffNumber)) complain('staff-number-unknown');
    else if (seen.has(staffNumber)) complain('staff-number-twice');
    seen.add(staffNumber);
  }
  if (lines.length === 0) faults.push({ field: 'lines', fault: 'isNotEmpty' });
  if (new Set(lines.map(({ group }) => group)).size > MOST_GROUPS)
    faults.push({ field: 'lines', fault: 'too-many-groups' });
  if (faults.length > 0) throw new GroupsRefused(faults.slice(0, MOST_FAULTS));
}
