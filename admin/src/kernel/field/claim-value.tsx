import { useTranslate } from 'react-admin';
import type { ClaimPartsFragment } from '../../generated/graphql.ts';
import { useCodeLabel } from '../message/use-choice-label.ts';
import { CountryText } from './country-text.tsx';
import { HeadcountText } from './headcount-text.tsx';
import { PeriodText } from './period-text.tsx';
import { RecordLink } from './record-link.tsx';

/** What a document says of one field, by the type of the claim's value. Null: it says that there is none. */
export function ClaimValueText({ field, value }: Pick<ClaimPartsFragment, 'field' | 'value'>) {
  const codeLabel = useCodeLabel();
  const translate = useTranslate();
  switch (value?.__typename) {
    case 'TextValue':
      return <>{value.text}</>;
    case 'PeriodValue':
      return <PeriodText value={value.period} />;
    case 'QuantityValue':
      return (
        <>
          <HeadcountText
            value={{ min: value.min, max: value.max, qualifier: value.qualifier, text: value.quantityText }}
          />
          {value.unit ? ` ${value.unit}` : ''} {value.country ? <CountryText value={value.country} /> : null}
        </>
      );
    case 'NodeValue':
      return <RecordLink value={value.node} />;
    case 'CodeValue':
      return <>{codeLabel(field, value.code)}</>;
    default:
      return <>{translate('liaison.list.not_stated')}</>;
  }
}
