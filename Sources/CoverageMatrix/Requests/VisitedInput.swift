/// An input, a group, a list or an element of a list in a request.
struct VisitedInput {
  /// The content of an input or group.
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
  /// The path with the indices of list elements: `attachments[1].type`.
  let place: String
  /// The number in the order of the request.
  let number: Int
  /// The number of the group or element that contains it; nil at the top.
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

  /// The values that are sent, each with its place: the elements, where the input is a list.
  ///
  /// A value that is not looked at is nil, and so is that of a group.
  var sentValues: [(place: String, value: JSONValue?)] {
    if case .value(.array(let elements)) = content {
      return elements.enumerated().map { ("\(place)[\($0.offset)]", $0.element) }
    }
    if case .list = content { return [] }
    return isFilled ? [(place, value)] : []
  }

  /// The number of elements, where it is a list.
  var count: Int? {
    switch content {
    case .list(let count), .unseenValues(let count): count
    case .value(.array(let elements)): elements.count
    default: nil
    }
  }
}

/// The inputs, groups and lists of a request, parents before their members.
struct VisitedInputs {
  private(set) var all: [VisitedInput] = []
  private var numbers: [String: Int] = [:]

  /// The input, group or list at a place: `attachments[1]`.
  subscript(place: String) -> VisitedInput? { numbers[place].map { all[$0] } }

  /// The inputs, groups and lists at a path; the elements of a list are left out.
  func at(_ path: String) -> [VisitedInput] {
    all.filter { $0.path == path && !$0.isElement }
  }

  /// The input in the same group as another one, under the last part of a path.
  func sibling(of input: VisitedInput, at path: String) -> VisitedInput? {
    self[(input.place.enclosingPath ?? "").appendingPath(path.lastPathPart)]
  }

  /// The input, group or list at a path, in those elements of lists that hold another one.
  func neighbour(of input: VisitedInput, at path: String) -> VisitedInput? {
    let groups = zip(input.path.pathParts, path.pathParts).prefix { $0 == $1 }.count
    let place = input.place.pathParts.prefix(groups) + path.pathParts.dropFirst(groups)
    return self[place.joined(separator: ".")]
  }

  /// Whether the parent of an input, group or list is sent.
  func isParentSent(of input: VisitedInput) -> Bool {
    input.parent.map { all[$0].isSent } ?? true
  }

  /// Adds an input, a group or a list.
  mutating func add(path: String, place: String, _ content: VisitedInput.Content) {
    append(path, place, parent: parent(ofPath: path, place: place), content)
  }

  /// Adds an element of a list.
  mutating func addElement(ofListAt listPlace: String, path: String, place: String) {
    append(path, place, parent: numbers[listPlace], .element)
  }

  /// The group or element that contains a place.
  ///
  /// A group that the API requires is not shown by requests. It is sent where its own parent is.
  private mutating func parent(ofPath path: String, place: String) -> Int? {
    guard let groupPlace = place.enclosingPath, let groupPath = path.enclosingPath else { return nil }
    if let number = numbers[groupPlace] { return number }
    let parent = parent(ofPath: groupPath, place: groupPlace)
    let isSent = parent.map { all[$0].isSent } ?? true
    append(groupPath, groupPlace, parent: parent, isSent ? .group : .nothing)
    return numbers[groupPlace]
  }

  private mutating func append(_ path: String, _ place: String, parent: Int?, _ content: VisitedInput.Content) {
    let input = VisitedInput(path: path, place: place, number: all.count, parent: parent, content: content)
    numbers[place] = input.number
    all.append(input)
    if input.isSentInput { markParents(of: input) }
  }

  private mutating func markParents(of input: VisitedInput) {
    var next = input.parent
    while let number = next, !all[number].holdsSentInput {
      all[number].holdsSentInput = true
      next = all[number].parent
    }
  }
}
