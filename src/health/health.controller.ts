import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { checkReadiness, type ReadinessParts } from './check-readiness.js';

export const READINESS_PARTS = Symbol('ReadinessParts');

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS_PARTS) private readonly parts: ReadinessParts) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The process answers' })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Database, migrations and content are there; 503 otherwise' })
  async ready(): Promise<{ status: 'ok'; release: string }> {
    return { status: 'ok', release: await checkReadiness(this.parts) };
  }
}
