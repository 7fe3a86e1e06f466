/** Something to choose from in a select. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Lists that only the page can fetch; a control without its list takes free text. */
export interface FormOptions {
  readonly roles?: readonly Choice[];
  readonly locales?: readonly Choice[];
}
