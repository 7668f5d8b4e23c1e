/// An input, a group, a list or an element of a list in a request.
struct VisitedInput {
  /// What is sent.
  enum Content {
    /// Nothing: the input, the group or the list is left out.
    case nothing
    /// An input with its value.
    case value(JSONValue)
    /// An input whose value is not looked at.
    case unseenValue
    /// An input that is a list whose values are not looked at.
    case unseenValues(count: Int)
    /// A group.
    case group
    /// A list of groups.
    case list(count: Int)
    /// A group that is an element of a list.
    case element
  }

  /// The path below the action: `attachments.type`.
  let path: String
  /// The path with the indices of the elements that it lies in: `attachments[1].type`.
  let place: String
  /// The number in the order of the request.
  let number: Int
  /// The number of the group or element that it lies in; nil at the top.
  let parent: Int?
  let content: Content
  /// Whether an input in this group, list or element is sent.
  var holdsSentInput = false
}

extension VisitedInput {
  /// Whether it is sent, be it an input or a group.
  var isSent: Bool {
    if case .nothing = content { false } else { true }
  }

  /// Whether it is sent and, where it is a group, something in it too.
  var isFilled: Bool {
    switch content {
    case .nothing: false
    case .value, .unseenValue, .unseenValues, .list: true
    case .group, .element: holdsSentInput
    }
  }

  /// Whether it is an input that is sent, and no group or list.
  var isSentInput: Bool {
    switch content {
    case .value, .unseenValue, .unseenValues: true
    case .nothing, .group, .list, .element: false
    }
  }

  var isElement: Bool {
    if case .element = content { true } else { false }
  }

  /// The value of an input, where one is sent and looked at.
  var value: JSONValue? {
    if case .value(let value) = content { value } else { nil }
  }

  /// What is sent, one by one, each with its place: the values in the list, where the input is one.
  ///
  /// A value that is not looked at is nil, and so is that of a group.
  var sentValues: [(place: String, value: JSONValue?)] {
    if case .value(.array(let elements)) = content {
      return elements.enumerated().map { ("\(place)[\($0.offset)]", $0.element) }
    }
    if case .list = content { return [] }
    return isFilled ? [(place, value)] : []
  }

  /// How many elements are sent, where it is a list.
  var count: Int? {
    switch content {
    case .list(let count), .unseenValues(let count): count
    case .value(.array(let elements)): elements.count
    default: nil
    }
  }
}
