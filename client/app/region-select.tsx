import type { ReactNode } from 'react';
import { useNames } from '#client/api/names.ts';
import { useT } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { Field } from '#client/ui/field.tsx';

export interface RegionSelectProps {
  readonly value: string;
  readonly onChange: (region: string) => void;
}

/** The regions by area: the city first, then its districts and zones. */
export function RegionSelect({ value, onChange }: RegionSelectProps): ReactNode {
  const t = useT();
  const names = useNames();
  const areas = new Map<string, { code: string; name: string }[]>();
  for (const region of [...names.regions].sort((a, b) => a.order - b.order)) {
    const area = region.area === '' ? t.app.filters.cityArea : wordFor(t.app.filters.areaNames, region.area);
    areas.set(area, [...(areas.get(area) ?? []), { code: region.code, name: names.region(region.code) }]);
  }
  return (
    <Field label={t.app.filters.region} hideLabel inline>
      {(control) => (
        <select
          {...control}
          className="select select-region"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {!names.ready && <option value={value}>{t.states.loading}</option>}
          {[...areas].map(([area, regions]) => (
            <optgroup key={area} label={area}>
              {regions.map((region) => (
                <option key={region.code} value={region.code}>
                  {region.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
