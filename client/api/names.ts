import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { IndicatorDto, RegionDto } from '#contract/catalogue.ts';
import { useLanguage } from '#client/lib/language.tsx';
import type { Language } from '#client/lib/messages/language.ts';
import { indicatorsQuery, regionsQuery } from './catalogue-query.ts';

/** Codes to words. A code not in the catalogue (or not loaded yet) stands for itself. */
export interface Names {
  readonly ready: boolean;
  /** Still on their way: what is written with them would jump when they come. */
  readonly waiting: boolean;
  readonly indicators: readonly IndicatorDto[];
  readonly regions: readonly RegionDto[];
  readonly indicatorOf: (code: string) => IndicatorDto | undefined;
  readonly regionOf: (code: string) => RegionDto | undefined;
  readonly indicator: (code: string) => string;
  readonly region: (code: string) => string;
  readonly shortRegion: (code: string) => string;
  readonly decimals: (indicator: string) => number;
}

export function useNames(): Names {
  const { language } = useLanguage();
  const { data: known, isPending: waitsForIndicators } = useQuery(indicatorsQuery);
  const { data: places, isPending: waitsForRegions } = useQuery(regionsQuery);
  const [indicators, regions] = [known?.items, places?.items];
  const waiting = waitsForIndicators || waitsForRegions;
  return useMemo(
    () => ({ ...namesOf(indicators, regions, language), waiting }),
    [indicators, regions, language, waiting],
  );
}

function namesOf(
  indicators: readonly IndicatorDto[] | undefined,
  regions: readonly RegionDto[] | undefined,
  language: Language,
): Omit<Names, 'waiting'> {
  const indicatorBy = new Map((indicators ?? []).map((item) => [item.code, item]));
  const regionBy = new Map((regions ?? []).map((item) => [item.code, item]));
  const city = (regions ?? []).find((item) => item.kind === 'city')?.nameEn.split(' (')[0] ?? '';
  return {
    ready: indicators !== undefined && regions !== undefined,
    indicators: indicators ?? [],
    regions: regions ?? [],
    indicatorOf: (code) => indicatorBy.get(code),
    regionOf: (code) => regionBy.get(code),
    indicator: (code) => nameIn(indicatorBy.get(code), language) ?? code,
    region: (code) => nameIn(regionBy.get(code), language) ?? code,
    shortRegion: (code) => shortName(regionBy.get(code), city, language) ?? code,
    decimals: (code) => indicatorBy.get(code)?.decimals ?? 2,
  };
}

function nameIn(
  item: { nameZh: string; nameEn: string } | undefined,
  language: Language,
): string | undefined {
  return language === 'zh' ? item?.nameZh : item?.nameEn;
}

// English names end in District, County and the like, and a zone's begins with the city's: a tile has no room for them.
function shortName(region: RegionDto | undefined, city: string, language: Language): string | undefined {
  if (!region || language === 'zh') return region?.shortName;
  const name = region.nameEn
    .replace(/ \(.*\)$/, '')
    .replace(KINDS, '')
    .trim();
  return name.startsWith(`${city} `) ? name.slice(city.length + 1) : name;
}

const KINDS =
  / (Tujia|Miao|and|Autonomous|County|District|New|Area|Economic|Technological|Development|Zone)(?= |$)/g;
