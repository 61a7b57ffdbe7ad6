/** Says, on a device whose person wants it, that its tabs shall not be called after what they show. It holds no more than that. */
export const plainTitleCookieName = 'plain-title';
