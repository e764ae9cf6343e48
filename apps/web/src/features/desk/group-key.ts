/** Where the name of a group of suppliers stands in the texts, which `check-texts` makes sure of. */
export function groupKey(group: string): string {
  const at = group.indexOf(':');
  const [kind, name] = [group.slice(0, at), group.slice(at + 1)];
  if (kind === 'economy') return `economyName.${name}`;
  // Labels have names of their own; `none stated` is no label.
  return /^ownership:[A-Z_]+$/.test(group) ? `label.${name}` : `group.${kind}.${name}`;
}
