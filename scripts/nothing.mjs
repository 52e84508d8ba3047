// In the place of packages that are never used.
export default {};
