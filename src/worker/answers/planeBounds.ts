/** The part of the plane that is drawn, in the data's own units. */
export interface PlaneBounds {
  minimum: [number, number];
  maximum: [number, number];
}
