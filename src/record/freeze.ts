/** `T` with every property and every array element read-only, all the way down. */
export type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> }

/** Freezes plain data in place, all the way down, and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    // By number: an iterator makes an object for every item.
    if (Array.isArray(value)) for (let at = 0; at < value.length; at++) deepFreeze(value[at])
    else for (const key in value) deepFreeze(value[key])
  }
  return value
}
