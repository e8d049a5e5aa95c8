/** A column of numbers that outgrew its room, in a wider one: as a list of numbers it would take several times that. */
export function widen<Column extends { set(other: Column): void }>(narrow: Column, wide: Column): Column {
  wide.set(narrow)
  return wide
}
