// lint-as: server/domain/unit.ts
import { shiftDecimal } from './decimal.ts';

export const hundred = shiftDecimal(1, 2);
