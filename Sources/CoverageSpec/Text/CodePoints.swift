/// What tells two texts apart that Swift takes for equal, for a message: `U+212A here, U+004B there`.
///
/// Nil where nothing does, and where Swift does not take them for equal.
func codePoints(of text: String, unlike other: String) -> String? {
  if text != other || text.utf8.elementsEqual(other.utf8) { return nil }
  var (here, there) = (Substring(text).unicodeScalars, Substring(other).unicodeScalars)
  while let scalar = here.first, scalar == there.first { (here, there) = (here.dropFirst(), there.dropFirst()) }
  while let scalar = here.last, scalar == there.last { (here, there) = (here.dropLast(), there.dropLast()) }
  let (one, two) = (here, there)
  func names(_ scalars: Substring.UnicodeScalarView) -> String {
    scalars.map { "U+\($0.hexadecimal)" }.joined(separator: " ")
  }
  return "\(names(one)) here, \(names(two)) there"
}
