extension Constraint.Kind {
  /// Refused by the API without it where any of the inputs in the values is sent beside it.
  public static var requiredWith: Constraint.Kind { Constraint.Kind(id: "required_with") }
  /// Refused by the API without one of the inputs in the values.
  public static var oneRequired: Constraint.Kind { Constraint.Kind(id: "one_required") }
  /// A part of the request's route, which leads elsewhere where it is empty, `.` or `..`.
  public static var routeParameter: Constraint.Kind { Constraint.Kind(id: "route_parameter") }
}
