/// What a request consists of, parents before what lies in them.
struct VisitedInputs {
  private(set) var all: [VisitedInput] = []
  private var numbers: [String: Int] = [:]

  /// What is at a place: `attachments[1]`.
  subscript(place: String) -> VisitedInput? { numbers[place].map { all[$0] } }

  /// The inputs, groups and lists at a path; the elements of a list are left out.
  func at(_ path: String) -> [VisitedInput] {
    all.filter { $0.path == path && !$0.isElement }
  }

  /// What is in the same group as an input, under the last part of a path.
  func sibling(of input: VisitedInput, at path: String) -> VisitedInput? {
    self[(input.place.enclosingPath ?? "").appendingPath(path.lastPathPart)]
  }

  /// Whether what an input, group or list lies in is sent.
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

  /// The group or element that a place lies in.
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
