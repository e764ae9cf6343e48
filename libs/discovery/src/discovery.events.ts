import { defineEvent } from '#platform';

/** The week of saved searches is over: their users are to hear of new suppliers. At most 500 ids. */
export const searchAlertsDue = defineEvent<{ searchIds: string[] }>('discovery.search-alerts-due');
