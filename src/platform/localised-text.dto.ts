import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

const LONGEST = 2_000;

/** A text in each language, said or asked. */
export class LocalisedTextDto {
  @ApiProperty({ example: 'Conseiller clientèle' })
  @IsString()
  @MaxLength(LONGEST)
  fr!: string;

  @ApiProperty({ example: 'Customer adviser' })
  @IsString()
  @MaxLength(LONGEST)
  en!: string;
}
