// Moves the focus along a list, from the one that has it, or from the end one comes from; says whether there was any.
export function step(all, at, by) {
  if (all.length === 0) return false;
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
  all[next].focus();
  all[next].scrollIntoView({ block: "nearest" });
  return true;
}
