import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LinkCode } from '../../platform/link-code.js';
import { addPrecisionByReceipt } from '../add-precision.js';
import { openReceipt } from '../receipt.js';
import type { IdeaServices } from '../services.js';
import { withdrawIdeaByReceipt } from '../withdraw-idea.js';
import { PrecisionDto } from './idea.dto.js';
import { IDEA_SERVICES } from './services.js';
import { ReceiptDto, toReceiptDto } from './shown.dto.js';

const DISCREET = { leavesNoLine: true };
const LIMITED = { ...DISCREET, rateLimit: { max: 30, timeWindow: '1 minute' } };

/** Who holds the code is the author, whoever they are: nobody need sign in, and no session is looked at. */
@ApiTags('ideas')
@ApiBearerAuth('receipt-code')
@Controller('api/v1/idea-receipt')
export class ReceiptsController {
  constructor(@Inject(IDEA_SERVICES) private readonly services: IdeaServices) {}

  @Get()
  @RouteConfig(DISCREET)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One’s own idea and all that became of it' })
  @ApiOkResponse({ type: ReceiptDto })
  async open(@LinkCode() code: string): Promise<ReceiptDto> {
    return toReceiptDto(await openReceipt(this.services, code));
  }

  @Post('precisions')
  @HttpCode(204)
  @RouteConfig(LIMITED)
  @ApiOperation({ summary: 'Add something to it' })
  @ApiNoContentResponse()
  precise(@LinkCode() code: string, @Body() { text }: PrecisionDto): Promise<void> {
    return addPrecisionByReceipt(this.services, code, text);
  }

  @Delete()
  @HttpCode(204)
  @RouteConfig(DISCREET)
  @ApiOperation({ summary: 'Withdraw it, for good' })
  @ApiNoContentResponse()
  withdraw(@LinkCode() code: string): Promise<void> {
    return withdrawIdeaByReceipt(this.services, code);
  }
}
