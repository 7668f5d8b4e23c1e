extension Guess {
  /// What imports guess.
  package static let keys = ["id", "label", "method", "nullable", "optional", "required", "route", "type", "vendor_id"]

  /// The guess; nil where the thing has another value by now.
  ///
  /// - Parameter value: What the thing has; nil, which is as good as `false`, where it has nothing.
  package func unless(_ value: JSONNode?) -> Guess? {
    (value ?? .bool(false)) == self.value ? self : nil
  }
}
