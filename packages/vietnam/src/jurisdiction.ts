/** The name under which calendars and policies of Viet Nam are kept in a ledger: `calendar-vn`, `policy-vn`. */
export const jurisdiction = "vn";
