import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI 3.1 document, made once, when it is first asked for. Each operation carries its rule as `x-access`. */
@Injectable()
export class ApiDescription {
  private app?: INestApplication;
  private made?: OpenAPIObject;

  of(app: INestApplication): void {
    this.app = app;
  }

  document(): OpenAPIObject {
    if (!this.app) throw new Error('The server was not made by createServer.');
    this.made ??= withoutSignInWhereOpen(
      SwaggerModule.createDocument(this.app, outline, {
        operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
      }),
    );
    return this.made;
  }
}

function withoutSignInWhereOpen(document: OpenAPIObject): OpenAPIObject {
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    if ('open' in (operation['x-access'] ?? {})) operation.security = [];
  }
  return document;
}

const outline = new DocumentBuilder()
  .setOpenAPIVersion('3.1.0')
  .setTitle('Pledgekeeper')
  .setDescription("A council's promises to the children in its care, and how well they are kept.")
  .setVersion('1')
  .addBearerAuth()
  .addSecurityRequirements('bearer')
  .build();
