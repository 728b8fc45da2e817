import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import type { Comparison } from '../compare-sittings.js';
import type { ShownVerification } from '../show-verification.js';

export class IdentityCheckDto {
  @ApiProperty({ description: 'The supervisor has looked at the papers of the person present' })
  @IsBoolean()
  identityChecked!: boolean;
}

export class PreparedVerificationDto {
  @ApiProperty({ format: 'uuid' }) verificationId!: string;
}

export class VerificationCodeDto {
  @ApiProperty({ format: 'uuid' }) verificationId!: string;
  @ApiProperty({ description: 'Opens /t/<code> on the supervised place; known now and never again' }) code!: string;
  @ApiProperty({ description: 'To type on the home page instead', example: 'K7QM4 TXP9R' }) shortCode!: string;
}

class AgreementDto {
  @ApiProperty({
    enum: ['consistent', 'unsure', 'weaker', 'stronger'],
    description: 'Later answers against what the earlier test let expect; a question to ask, never a proof',
  })
  finding!: Comparison['finding'];
  @ApiProperty({ description: 'Of one ability behind both, when it was as likely as not beforehand' })
  probabilitySame!: number;
  @ApiProperty({ description: 'Of a difference this large, in this direction, by chance alone' })
  probabilityByChance!: number;
  @ApiProperty() questions!: number;
}

export class VerificationDto {
  @ApiProperty({ format: 'uuid' }) verificationId!: string;
  @ApiProperty({ enum: ['prepared', 'started', 'running', 'finished'] }) state!: ShownVerification['state'];
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty({ type: String, nullable: true }) supervisor!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) identityCheckedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) finishedAt!: string | null;
  @ApiProperty({ type: AgreementDto, nullable: true }) comparison!: AgreementDto | null;
}

export class LastVerificationDto {
  @ApiProperty({ type: VerificationDto, nullable: true, description: 'Null when nobody asked for one' })
  verification!: VerificationDto | null;
}

const rounded = (probability: number): number => Math.round(probability * 1000) / 1000;

export function toLastVerificationDto(shown: ShownVerification | null): LastVerificationDto {
  if (!shown) return { verification: null };
  const { verification, comparison, state, supervisor, finishedAt } = shown;
  return {
    verification: {
      verificationId: verification.id,
      state,
      requestedAt: verification.requestedAt,
      supervisor,
      identityCheckedAt: verification.identityCheckedAt,
      finishedAt,
      comparison: comparison && {
        ...comparison,
        probabilitySame: rounded(comparison.probabilitySame),
        probabilityByChance: rounded(comparison.probabilityByChance),
      },
    },
  };
}
