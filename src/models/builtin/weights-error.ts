import { KiosqueError } from '../../errors.ts';
import { type WeightsFault, weightsUnusable } from '../../messages/models.ts';

/** The file of the built-in model is missing, damaged or of another version. Exit code 2: the installation is at fault. */
export class WeightsError extends KiosqueError {
  readonly file: string;
  readonly fault: WeightsFault;

  constructor(file: string, fault: WeightsFault, cause?: unknown) {
    super(weightsUnusable(file, fault), { exitCode: 2, cause });
    this.file = file;
    this.fault = fault;
  }
}
