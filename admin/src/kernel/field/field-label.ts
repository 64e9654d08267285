import { useTranslate } from 'react-admin';

/** Says the name of a field as the registry spells it: `declaredParts` or `NAME.VALUE` becomes "Parts declared". */
export function useFieldLabel(): (field: string) => string {
  const translate = useTranslate();
  return (field) => {
    const snake = field.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
    const words = snake.replace(/[_.]/g, ' ');
    return translate(`liaison.field.${snake}`, { _: words.charAt(0).toUpperCase() + words.slice(1) });
  };
}
