import { useTranslate } from 'react-admin';

/** Says a value of one of the registry's vocabularies: `("EventKind", "STUDY_VISIT")` gives "Study visit". */
export function useChoiceLabel(): (vocabulary: string, value: string) => string {
  const translate = useTranslate();
  return (vocabulary, value) =>
    capitalised(translate(`choice.${vocabulary}.${value}`, { _: plainWords(value) }));
}

const vocabulariesOf: Record<string, string[]> = {
  kind: ['OrganisationKind', 'ProjectKind', 'ModuleKind', 'EventKind'],
  status: ['OrganisationStatus', 'ProjectStatus', 'EventStatus'],
  role: ['ParticipationRole', 'ProjectRoleKind'],
  attendanceMode: ['AttendanceMode'],
  deliveryModes: ['DeliveryMode'],
};

/** Says a code that a claim gives for a field, where only the name of the field tells its vocabulary. */
export function useCodeLabel(): (field: string, code: string) => string {
  const translate = useTranslate();
  return (field, code) => {
    const said = (vocabulariesOf[field] ?? []).map((name) => translate(`choice.${name}.${code}`, { _: '' }));
    return capitalised(said.find((words) => words !== '') ?? plainWords(code));
  };
}

/** `BORDER_GUARD` → `Border guard`. */
export function plainWords(constant: string): string {
  return capitalised(constant.toLowerCase().replaceAll('_', ' '));
}

/** The registry says some of its words as they stand within a sentence; here they stand alone. */
function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
