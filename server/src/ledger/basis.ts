import { choices, type ChoiceOf } from '../kernel/choices.ts';

export const Basis = choices('Basis', 'What a statement rests on.', {
  STATED: { doc: 'A document says so.', en: 'stated', ru: 'указано' },
  DERIVED: { doc: 'It follows from what a document says.', en: 'derived', ru: 'выведено' },
  INFERRED: { doc: 'A curator takes it to be so; no document says it.', en: 'inferred', ru: 'предположено' },
});
export type Basis = ChoiceOf<typeof Basis>;
