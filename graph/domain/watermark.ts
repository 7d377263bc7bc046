/** How far events are recorded: the number of the last recorded event, 0 when there is none. Orders recordings. */
export type Watermark = number;
