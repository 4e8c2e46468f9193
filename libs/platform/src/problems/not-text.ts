/** PostgreSQL stores no NUL, and half a surrogate is no character. JSON, addresses and tokens can carry both. */
export const NOT_TEXT = /[\0\p{Surrogate}]/u;
