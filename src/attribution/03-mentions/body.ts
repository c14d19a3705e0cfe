/** Tokens from..to that name the body of an office: "the agency", "its", "Joint Chiefs of Staff". */
export interface Body {
  readonly from: number;
  readonly to: number;
}
