/** Offices that report for their whole district, after its name: 渝中区人力社保局, 江北区就业服务中心, 永川区人民政府. */
const OFFICE = new RegExp(
  '(?:人力资源[和与]?社会保障|人力社保|人社|劳动(?:和社会)?保障|社会保障|就业(?:服务|管理|促进|和人才|人才)*|劳动就业(?:服务|管理)?)' +
    '(?:管理)?(?:局|委员会|委|中心)$|(?:人民)?政府$|(?:管理委员会|管委会)$',
);

/**
 * The place an office is named after; undefined where the text names no office that speaks for a whole place.
 * `placeOfOffice('渝中区人力社保局')` is `渝中区`.
 */
export function placeOfOffice(name: string): string | undefined {
  const place = name.replace(OFFICE, '');
  return place === name || place === '' ? undefined : place;
}
