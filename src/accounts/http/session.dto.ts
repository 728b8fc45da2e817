import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { ROLES, type Role } from '../../organisations/index.js';

export class SignInDto {
  /** Not checked as an address: whatever is not one is simply nobody's. */
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(320)
  email!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password!: string;

  @ApiProperty({ format: 'uuid', required: false, description: 'When the same address is known in several' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;
}

class ChoiceDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

export class SignInOutcomeDto {
  @ApiProperty({ enum: ['signed-in', 'choose'] })
  outcome!: 'signed-in' | 'choose';

  @ApiProperty({ type: [ChoiceDto], description: 'To choose from: send the same again with organisationId' })
  organisations!: readonly ChoiceDto[];
}

export class DemonstrationSignInDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId!: string;
}

class DemonstrationAccountDto {
  @ApiProperty({ enum: ROLES })
  role!: Role;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'uuid' })
  personId!: string;
}

export class SignInOptionsDto {
  @ApiProperty({ type: String, nullable: true, description: 'The name of the organisation’s own provider' })
  oidc!: string | null;

  @ApiProperty({ type: [DemonstrationAccountDto] })
  demonstration!: readonly DemonstrationAccountDto[];
}
