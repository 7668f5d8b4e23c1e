/// How many cases of a union one `switch` tells apart.
enum UnionSize {
  /// For many more than these the compiler gives up to prove that a `switch` names all: it says so from a few hundred on.
  static let most = 100
}
