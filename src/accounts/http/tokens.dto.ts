import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { TOKEN_SCOPES, type TokenScope } from '../../organisations/index.js';
import { LONGEST_TOKEN_DAYS } from '../api-token.js';

export class NewTokenDto {
  @ApiProperty({ description: 'Which program it is for' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name!: string;

  @ApiProperty({ enum: TOKEN_SCOPES, isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(TOKEN_SCOPES.length)
  @IsIn(TOKEN_SCOPES, { each: true })
  scopes!: TokenScope[];

  @ApiProperty({ minimum: 1, maximum: LONGEST_TOKEN_DAYS })
  @IsInt()
  @Min(1)
  @Max(LONGEST_TOKEN_DAYS)
  days!: number;
}

export class MadeTokenDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Sent as `Authorization: Bearer agm_…`; never shown again' })
  token!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class TokenDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: TOKEN_SCOPES, isArray: true })
  scopes!: readonly TokenScope[];

  @ApiProperty()
  madeBy!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  lastUsedOn!: string | null;

  @ApiProperty({ enum: ['in-use', 'over', 'revoked', 'maker-left'] })
  state!: 'in-use' | 'over' | 'revoked' | 'maker-left';
}
