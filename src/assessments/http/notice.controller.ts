import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { LinkCode } from '../../platform/link-code.js';
import { noticeVersionOf } from '../notice.js';
import type { AssessmentServices } from '../services.js';
import { showAcknowledgedNotice, showNotice, type AcknowledgedNotice } from '../show-notice.js';
import { ASSESSMENT_SERVICES } from './assessment-services.js';
import { NoticeSectionDto } from './invitation.dto.js';

class ReleasedNoticeDto {
  @ApiProperty({ example: 'hiring-1' }) version!: string;
  @ApiProperty({ type: [NoticeSectionDto] }) sections!: readonly NoticeSectionDto[];
}

class AcknowledgedNoticeDto extends ReleasedNoticeDto {
  @ApiProperty({ format: 'date-time' }) acknowledgedAt!: string;
}

/** Open to everybody: a notice tells of nobody, and whoever kept the version of one must be able to read it for years. */
@ApiTags('notices')
@Controller('api/v1/notices')
export class NoticeController {
  constructor(@Inject(ASSESSMENT_SERVICES) private readonly services: AssessmentServices) {}

  @Get(':version')
  @ApiOperation({ summary: 'A notice of any version that was published, `hiring-1` or `hiring-1@<release>`' })
  @ApiOkResponse({ type: ReleasedNoticeDto })
  async show(@Param('version') version: string): Promise<ReleasedNoticeDto> {
    const notice = await showNotice(this.services, version);
    return { version: noticeVersionOf(notice), sections: notice.sections };
  }
}

@ApiTags('invitation')
@ApiBearerAuth('link-code')
@Controller('api/v1/invitation/acknowledged-notice')
export class AcknowledgedNoticeController {
  constructor(@Inject(ASSESSMENT_SERVICES) private readonly services: AssessmentServices) {}

  @Get()
  @ApiOperation({ summary: 'What the person of this link read and acknowledged, in the words of that day' })
  @ApiOkResponse({ type: AcknowledgedNoticeDto })
  show(@LinkCode() code: string): Promise<AcknowledgedNotice> {
    return showAcknowledgedNotice(this.services, code);
  }
}
