import type { ExposureReportQueryVariables } from '../../graphql/generated/exposure';

/** A share of all exposure that a group is promised, in percent. */
export interface Floor {
  readonly group: string;
  readonly percent: number;
}

/** What the report is asked; it stands in the address, so that a setting can be sent on. */
export interface ExposureSetting {
  readonly fairnessPercent: number;
  readonly places: number;
  readonly floors: readonly Floor[];
  /** Of public open needs; none for the first 50 of all. */
  readonly needIds: readonly string[];
}

/** Where the texts are that differ between public needs and one's own. */
export type ExposureTexts = 'exposure.public' | 'exposure.own';

/** Most floors and needs of one report, and places of each list. */
export const most = { floors: 10, needs: 50, places: 50 };

const usualPlaces = 10;

/** Reads a setting from an address; what is out of range comes to the nearest that is in it. */
export function readSetting(params: URLSearchParams): ExposureSetting {
  const number = (text: string | null, usual: number, from: number, to: number): number => {
    const value = Math.round(Number(text ?? usual));
    return Number.isFinite(value) ? Math.min(to, Math.max(from, value)) : usual;
  };
  return {
    fairnessPercent: number(params.get('fairness'), 0, 0, 100),
    places: number(params.get('places'), usualPlaces, 1, most.places),
    floors: params
      .getAll('floor')
      .slice(0, most.floors)
      .flatMap((text) => {
        const at = text.lastIndexOf(':');
        const group = text.slice(0, Math.max(0, at));
        return group ? [{ group, percent: number(text.slice(at + 1), 0, 0, 100) }] : [];
      }),
    needIds: params.getAll('need').slice(0, most.needs),
  };
}

/** The address of a setting; what is usual is left out. */
export function writeSetting(setting: ExposureSetting): URLSearchParams {
  const { fairnessPercent, places, floors, needIds } = setting;
  return new URLSearchParams([
    ...(fairnessPercent > 0 ? [['fairness', String(fairnessPercent)]] : []),
    ...(places === usualPlaces ? [] : [['places', String(places)]]),
    ...floors.map(({ group, percent }) => ['floor', `${group}:${percent}`]),
    ...needIds.map((id) => ['need', id]),
  ]);
}

/** What the api takes of a setting. */
export const toVariables = (
  organisationId: string,
  { fairnessPercent, places, floors, needIds }: ExposureSetting,
): ExposureReportQueryVariables => ({
  organisationId,
  fairnessPercent,
  places,
  floors: floors.map((floor) => ({ ...floor })),
  needIds: [...needIds],
});
