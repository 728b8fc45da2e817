import {
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitUnknown, type Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { closePeriodNow } from '../close-period.js';
import { tableOfOrganisation, tableOfTeam } from '../export-table.js';
import type { MaturityServices } from '../services.js';
import { showChoices } from '../show-choices.js';
import { showFunnels } from '../show-funnels.js';
import { showNext, type TeamNext } from '../show-next.js';
import { showOrganisation } from '../show-organisation.js';
import { showStory } from '../show-story.js';
import { showTeam } from '../show-team.js';
import type { Chart, Choices, FunnelFigure, OrganisationMaturity, Sentence, TeamMaturity } from '../shown.js';
import { tableAsCsv, tablesAsXlsx } from '../tables/write-table.js';
import {
  OrganisationQueryDto,
  OrganisationTableQueryDto,
  PeriodsQueryDto,
  TeamQueryDto,
  TeamTableQueryDto,
} from './maturity.dto.js';

export const MATURITY_SERVICES = Symbol('MaturityServices');

/** A malformed id is as unknown as a foreign one. */
const unitPipe = new ParseUUIDPipe({ exceptionFactory: () => new UnitUnknown() });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('maturity')
@ApiCookieAuth('session')
@Controller('api/v1/maturity')
export class MaturityController {
  constructor(@Inject(MATURITY_SERVICES) private readonly services: MaturityServices) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Periods, units and groups that the reader may look at' })
  choices(@CurrentActor() actor: Actor): Promise<Choices> {
    return showChoices(this.services, actor);
  }

  @Post('periods')
  @HttpCode(202)
  @ApiOperation({ summary: 'Close the period that is open: its figures come once they are counted' })
  async close(@CurrentActor() actor: Actor): Promise<{ id: string }> {
    return { id: (await closePeriodNow(this.services, actor)).id };
  }

  @Get('teams/:unitId')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How a team stands, or the nearest larger unit that can be shown' })
  team(
    @CurrentActor() actor: Actor,
    @Param('unitId', unitPipe) unitId: string,
    @Query() { period, compare, population }: TeamQueryDto,
  ): Promise<TeamMaturity> {
    return showTeam(this.services, actor, { unitId, periodId: period, compareId: compare, population });
  }

  @Get('teams/:unitId/next')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What holds a team back, and three things it may do' })
  next(
    @CurrentActor() actor: Actor,
    @Param('unitId', unitPipe) unitId: string,
    @Query() { period, compare, population }: TeamQueryDto,
  ): Promise<TeamNext> {
    return showNext(this.services, actor, { unitId, periodId: period, compareId: compare, population });
  }

  @Get('story')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What changed and what stands out, in sentences' })
  story(@CurrentActor() actor: Actor, @Query() { period, compare }: PeriodsQueryDto): Promise<Sentence[]> {
    return showStory(this.services, actor, { periodId: period, compareId: compare });
  }

  @Get('organisation')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How the organisation stands: index, units by domains, what moved, funnels, barometers' })
  organisation(
    @CurrentActor() actor: Actor,
    @Query() { period, compare, under }: OrganisationQueryDto,
  ): Promise<OrganisationMaturity> {
    return showOrganisation(this.services, actor, { periodId: period, compareId: compare, under });
  }

  @Get('organisation/funnels')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How far the people invited for hiring and promotion came; for HR' })
  funnels(@CurrentActor() actor: Actor, @Query() { period }: PeriodsQueryDto): Promise<Chart<FunnelFigure>[]> {
    return showFunnels(this.services, actor, { periodId: period });
  }

  @Get('organisation/tables/:chart.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="organisation.csv"')
  @ApiOperation({ summary: 'The table behind one chart of the organisation' })
  async organisationCsv(
    @CurrentActor() actor: Actor,
    @Param('chart') chart: string,
    @Query() { period, compare, under, lang = 'fr' }: OrganisationTableQueryDto,
  ): Promise<string> {
    const asked = { periodId: period, compareId: compare, under, chart };
    return tableAsCsv(await tableOfOrganisation(this.services, actor, asked), lang);
  }

  @Get('organisation/tables/:chart.xlsx')
  @ApiOperation({ summary: 'The table behind one chart of the organisation, as a book' })
  async organisationXlsx(
    @CurrentActor() actor: Actor,
    @Param('chart') chart: string,
    @Query() { period, compare, under, lang = 'fr' }: OrganisationTableQueryDto,
  ): Promise<StreamableFile> {
    const asked = { periodId: period, compareId: compare, under, chart };
    const book = await tablesAsXlsx([await tableOfOrganisation(this.services, actor, asked)], lang);
    return new StreamableFile(book, { type: XLSX, disposition: 'attachment; filename="organisation.xlsx"' });
  }

  @Get('teams/:unitId/tables/:chart.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="team.csv"')
  @ApiOperation({ summary: 'The table behind one chart of a team' })
  async csv(
    @CurrentActor() actor: Actor,
    @Param('unitId', unitPipe) unitId: string,
    @Param('chart') chart: string,
    @Query() { period, compare, population, lang = 'fr' }: TeamTableQueryDto,
  ): Promise<string> {
    const asked = { unitId, periodId: period, compareId: compare, population, chart };
    return tableAsCsv(await tableOfTeam(this.services, actor, asked), lang);
  }

  @Get('teams/:unitId/tables/:chart.xlsx')
  @ApiOperation({ summary: 'The table behind one chart of a team, as a book' })
  async xlsx(
    @CurrentActor() actor: Actor,
    @Param('unitId', unitPipe) unitId: string,
    @Param('chart') chart: string,
    @Query() { period, compare, population, lang = 'fr' }: TeamTableQueryDto,
  ): Promise<StreamableFile> {
    const asked = { unitId, periodId: period, compareId: compare, population, chart };
    const book = await tablesAsXlsx([await tableOfTeam(this.services, actor, asked)], lang);
    return new StreamableFile(book, { type: XLSX, disposition: 'attachment; filename="team.xlsx"' });
  }
}
