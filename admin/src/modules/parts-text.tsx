import { useTranslate } from 'react-admin';

interface PartsTextProps {
  /** `declaredParts` is null when no source says how many there are. */
  parts: { declaredParts: number | null; namedParts: number };
}

/** "3 of 25 known": a number that a source declares is a fact, not a gap. */
export function PartsText({ parts: { declaredParts, namedParts } }: PartsTextProps) {
  const translate = useTranslate();
  if (declaredParts !== null) {
    return (
      <span style={{ whiteSpace: 'nowrap' }}>
        {translate('liaison.module.parts_of', { named: namedParts, declared: declaredParts })}
      </span>
    );
  }
  return namedParts > 0 ? <>{namedParts}</> : null;
}
