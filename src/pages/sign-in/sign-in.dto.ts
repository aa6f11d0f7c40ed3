import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';

export class WorkerChosen {
  /** Whom to be: a WORKER_ID of the demo's workers. */
  @ApiProperty({ example: 'W026' })
  @IsString()
  @Length(1, 100, { message: 'workerRef must be the reference of a worker, as /sign-in lists them' })
  workerRef!: string;
}

export class AgainQuery {
  /** To prove anew who one is, for what asks for a fresh sign-in. */
  @IsOptional()
  @IsIn(['yes'])
  again?: 'yes';
}
