import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../../platform/access/policy.ts';
import { Problem } from '../../platform/http/problems.ts';
import { styles, stylesAt } from './styles.ts';

@Controller('assets')
@ApiExcludeController()
@Open('Styles show nobody, and the sign-in page needs them.')
export class AssetsController {
  @Get(':file')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  file(@Param('file') file: string): string {
    if (`/assets/${file}` !== stylesAt) throw new Problem('not-found');
    return styles;
  }
}
