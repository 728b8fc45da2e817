import { ApiProperty } from '@nestjs/swagger';

export class LocalisedDto {
  @ApiProperty({ example: 'Bonjour' })
  fr!: string;

  @ApiProperty({ example: 'Hello' })
  en!: string;
}
