import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('sessions')
@Index(['token_digest'], { unique: true })
@Index(['organisation_id', 'person_id'])
export class SessionRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  person_id!: string;

  @Column('varchar', { length: 64 })
  token_digest!: string;

  @Column('varchar', { length: 24 })
  created_at!: string;

  @Column('varchar', { length: 24 })
  last_seen_at!: string;

  @Column('varchar', { length: 24 })
  expires_at!: string;

  @Column('varchar', { length: 60, nullable: true })
  browser!: string | null;
}

@Entity('passwords')
export class PasswordRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  person_id!: string;

  @Column('varchar', { length: 200 })
  digest!: string;

  @Column('varchar', { length: 24 })
  changed_at!: string;
}

/** Whose address somebody else changed since they last signed in: no link goes there. */
@Entity('unconfirmed_addresses')
export class UnconfirmedAddressRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  person_id!: string;

  @Column('varchar', { length: 24 })
  changed_at!: string;
}

@Entity('password_links')
@Index(['token_digest'], { unique: true })
@Index(['organisation_id', 'person_id'])
export class PasswordLinkRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  person_id!: string;

  @Column('varchar', { length: 8 })
  purpose!: string;

  @Column('varchar', { length: 64 })
  token_digest!: string;

  @Column('varchar', { length: 24 })
  created_at!: string;

  @Column('varchar', { length: 24 })
  expires_at!: string;
}

/** Of no organisation: an address that nobody has is slowed down like any other. */
@Entity('sign_in_brakes')
export class SignInBrakeRow {
  @PrimaryColumn('varchar', { length: 64 })
  key_digest!: string;

  @Column('integer')
  failures!: number;

  @Column('varchar', { length: 24, nullable: true })
  blocked_until!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  succeeded_at!: string | null;

  @Column('varchar', { length: 24 })
  last_at!: string;
}

@Entity('identities')
@Index(['issuer', 'subject'])
@Index(['organisation_id', 'person_id'])
export class IdentityRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('varchar', { length: 255 })
  issuer!: string;

  @PrimaryColumn('varchar', { length: 255 })
  subject!: string;

  @Column('uuid')
  person_id!: string;

  @Column('varchar', { length: 24 })
  linked_at!: string;
}

/** Which grants came from a provider's groups: those only may it take back. */
@Entity('group_grants')
export class GroupGrantRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  person_id!: string;

  @PrimaryColumn('varchar', { length: 20 })
  role!: string;

  @Column('uuid')
  grant_id!: string;
}

@Entity('api_tokens')
@Index(['token_digest'], { unique: true })
@Index(['organisation_id', 'person_id'])
export class ApiTokenRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  person_id!: string;

  @Column('varchar', { length: 120 })
  name!: string;

  @Column('varchar', { length: 64 })
  token_digest!: string;

  @Column('text')
  scopes!: string;

  @Column('varchar', { length: 24 })
  created_at!: string;

  @Column('varchar', { length: 24 })
  expires_at!: string;

  @Column('varchar', { length: 10, nullable: true })
  last_used_on!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  revoked_at!: string | null;
}
