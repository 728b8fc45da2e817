import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../kernel/localised.js';
import type { Job, Unit } from '../../organisations/index.js';
import { LocalisedTextDto } from '../../platform/localised-text.dto.js';
import type { PeopleListed } from '../list-people.js';
import type { RolesListed } from '../list-roles.js';
import { fullNameOf, type Person } from '../person.js';
import type { PersonShown } from '../show-person.js';
import type { TeamListed } from '../show-team.js';

class NamedUnitDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

class NamedJobDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: LocalisedTextDto;
}

type Units = ReadonlyMap<string, Unit>;
type Jobs = ReadonlyMap<string, Job>;

const unitIn = (units: Units, id: string | null): NamedUnitDto | null => {
  const unit = id === null ? undefined : units.get(id);
  return unit ? { id: unit.id, name: unit.name } : null;
};

const jobIn = (jobs: Jobs, id: string | null): NamedJobDto | null => {
  const job = id === null ? undefined : jobs.get(id);
  return job ? { id: job.id, title: job.title } : null;
};

class ListedPersonDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['employee', 'candidate'] })
  kind!: Person['kind'];

  @ApiProperty()
  givenName!: string;

  @ApiProperty()
  familyName!: string;

  @ApiProperty({ type: String, nullable: true })
  staffNumber!: string | null;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  @ApiProperty({ type: String, nullable: true })
  site!: string | null;

  @ApiProperty({ type: NamedUnitDto, nullable: true })
  unit!: NamedUnitDto | null;

  @ApiProperty({ type: NamedJobDto, nullable: true })
  job!: NamedJobDto | null;

  @ApiProperty({ enum: ['active', 'left'] })
  state!: Person['state'];

  @ApiProperty({ type: String, nullable: true })
  leftOn!: string | null;
}

const toListed = (person: Person, units: Units, jobs: Jobs): ListedPersonDto => ({
  id: person.id,
  kind: person.kind,
  givenName: person.givenName,
  familyName: person.familyName,
  staffNumber: person.staffNumber,
  email: person.email,
  site: person.site,
  unit: unitIn(units, person.unitId),
  job: jobIn(jobs, person.jobId),
  state: person.state,
  leftOn: person.leftOn,
});

export class PeopleDto {
  @ApiProperty({ description: 'How many match in all' })
  total!: number;

  @ApiProperty({ type: [ListedPersonDto], description: 'In order of family name' })
  people!: readonly ListedPersonDto[];
}

export const toPeopleDto = ({ total, people, units, jobs }: PeopleListed): PeopleDto => ({
  total,
  people: people.map((person) => toListed(person, units, jobs)),
});

class PlacementDto {
  @ApiProperty({ example: '2026-11-24' })
  fromDay!: string;

  @ApiProperty({ type: NamedUnitDto, nullable: true })
  unit!: NamedUnitDto | null;

  @ApiProperty({ type: NamedJobDto, nullable: true })
  job!: NamedJobDto | null;
}

class HeldRoleDto {
  @ApiProperty()
  role!: string;

  @ApiProperty({ type: NamedUnitDto, nullable: true })
  unit!: NamedUnitDto | null;
}

class NamedPersonDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

export class PersonDto extends ListedPersonDto {
  @ApiProperty({ description: 'To be given back with a change' })
  revision!: string;

  @ApiProperty()
  locale!: Locale;

  @ApiProperty({ type: NamedPersonDto, nullable: true })
  manager!: NamedPersonDto | null;

  @ApiProperty({ type: [PlacementDto], description: 'Oldest first' })
  placements!: readonly PlacementDto[];

  @ApiProperty({ type: [HeldRoleDto] })
  roles!: readonly HeldRoleDto[];
}

export const toPersonDto = (shown: PersonShown): PersonDto => {
  const { person, revision, managerName, placements, grants, units, jobs } = shown;
  return {
    ...toListed(person, units, jobs),
    revision,
    locale: person.locale,
    manager: person.managerId === null ? null : { id: person.managerId, name: managerName ?? '' },
    placements: placements.map(({ fromDay, unitId, jobId }) => ({
      fromDay,
      unit: unitIn(units, unitId),
      job: jobIn(jobs, jobId),
    })),
    roles: grants.map(({ role, unitId }) => ({ role, unit: unitIn(units, unitId) })),
  };
};

class RoleHolderDto extends HeldRoleDto {
  @ApiProperty()
  person!: NamedPersonDto;

  @ApiProperty()
  grantedAt!: string;
}

export class RoleHoldersDto {
  @ApiProperty({ type: [RoleHolderDto] })
  holders!: readonly RoleHolderDto[];
}

export const toRoleHoldersDto = ({ holders, people, units }: RolesListed): RoleHoldersDto => ({
  holders: holders.flatMap(({ personId, role, unitId, grantedAt }) => {
    const person = people.get(personId);
    if (person?.state !== 'active') return [];
    return { person: { id: person.id, name: fullNameOf(person) }, role, unit: unitIn(units, unitId), grantedAt };
  }),
});

class TeamUnitDto extends NamedUnitDto {
  @ApiProperty({ type: String, nullable: true })
  parentId!: string | null;

  @ApiProperty({ description: 'People in this very unit' })
  people!: number;

  @ApiProperty()
  isClosed!: boolean;

  @ApiProperty({ description: 'Given by a role, not by being under a unit that was' })
  isTop!: boolean;
}

export class TeamsDto {
  @ApiProperty({ type: [TeamUnitDto] })
  units!: readonly TeamUnitDto[];
}

export const toTeamsDto = (teams: readonly TeamListed[]): TeamsDto => ({
  units: teams.map(({ unit, people, isTop }) => ({
    id: unit.id,
    parentId: unit.parentId,
    name: unit.name,
    isClosed: unit.closedAt !== null,
    people,
    isTop,
  })),
});

class TeamMemberDto extends NamedPersonDto {
  @ApiProperty({ type: NamedUnitDto, nullable: true })
  unit!: NamedUnitDto | null;

  @ApiProperty({ type: NamedJobDto, nullable: true })
  job!: NamedJobDto | null;

  @ApiProperty({ type: String, nullable: true })
  site!: string | null;
}

export class TeamDto {
  @ApiProperty()
  unit!: NamedUnitDto;

  @ApiProperty()
  total!: number;

  @ApiProperty({ type: [TeamMemberDto], description: 'Who they are; never how they did' })
  people!: readonly TeamMemberDto[];
}

export const toTeamDto = (team: PeopleListed & { readonly unit: Unit }): TeamDto => ({
  unit: { id: team.unit.id, name: team.unit.name },
  total: team.total,
  people: team.people.map((person) => ({
    id: person.id,
    name: fullNameOf(person),
    unit: unitIn(team.units, person.unitId),
    job: jobIn(team.jobs, person.jobId),
    site: person.site,
  })),
});
