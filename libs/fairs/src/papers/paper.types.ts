/** What is printed, as plain data: it is laid out in a thread of its own. */
export type Paper = SchedulePaper | BadgePaper | BriefPaper;

/** Which glyphs of characters that Chinese, Japanese and Korean share. */
export type HanStyle = 'jp' | 'kr' | 'sc' | 'tc';

/** Timetables, one sheet for each person, table or interpreter. */
export interface SchedulePaper {
  readonly kind: 'schedules';
  readonly fairName: string;
  readonly labels: PaperLabels;
  readonly sheets: readonly ScheduleSheet[];
}

export interface ScheduleSheet {
  readonly heading: string;
  readonly subheading: string;
  readonly han: HanStyle;
  readonly days: readonly { readonly date: string; readonly rows: readonly ScheduleRow[] }[];
}

export interface ScheduleRow {
  /** Such as `09:00–09:30`. */
  readonly time: string;
  readonly who: string;
  readonly detail: string;
  readonly where: string;
  readonly han: HanStyle;
}

/** Ten badges a sheet, to be cut out. */
export interface BadgePaper {
  readonly kind: 'badges';
  readonly fairName: string;
  readonly badges: readonly PrintedBadge[];
}

export interface PrintedBadge {
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
  readonly code: string;
  readonly han: HanStyle;
}

/** The brief of a meeting on one page. */
export interface BriefPaper {
  readonly kind: 'brief';
  readonly heading: string;
  readonly subheading: string;
  readonly han: HanStyle;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** What the words of a timetable are in one language. */
export interface PaperLabels {
  readonly time: string;
  readonly who: string;
  readonly where: string;
  readonly noMeetings: string;
}
