import Foundation

/// Times the start of the tool beside that of programs that do nothing.
///
/// Arguments: the tool, a program that loads Foundation and does nothing, and a folder with a spec for a query.
@main
struct Start {
  static let rounds = 200
  /// How many times as long as the start of `/bin/true` the tool may take besides loading Foundation.
  static let bound = 3.0

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 3, let tool = arguments.first, let spec = arguments.last else {
      print("usage: start <tool> <program that loads Foundation> <spec folder>")
      exit(2)
    }
    let programs = [
      ["/bin/true"], [arguments[2]], [tool, "--version"],
      [tool, "query", "careerplug", "jobs", "--spec", spec],
    ]
    // All of them in each round, so that whatever else the machine does hits all alike.
    var times = programs.map { _ in [Double]() }
    for _ in 0..<rounds {
      for (index, program) in programs.enumerated() { times[index].append(try seconds(program)) }
    }
    let medians = times.map { $0.sorted()[$0.count / 2] }
    for (name, median) in zip(["/bin/true", "loading Foundation", "--version", "query"], medians) {
      print("\(name): \(milliseconds(median))")
    }
    let loading = medians[1] - medians[0]
    let allowed = bound * medians[0] + loading
    print("--version may take \(milliseconds(allowed)): \(bound) times /bin/true, and what loading Foundation adds")
    guard medians[2] <= allowed else {
      print("not ok - the tool starts too slowly")
      exit(1)
    }
    print("ok - the tool starts in time")
  }

  private static func milliseconds(_ seconds: Double) -> String { String(format: "%.2f ms", seconds * 1000) }

  /// How long a program takes from its start until it has ended.
  private static func seconds(_ command: [String]) throws -> Double {
    var arguments = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let clock = ContinuousClock()
    let start = clock.now
    var process = pid_t()
    var status: Int32 = 0
    guard posix_spawn(&process, command[0], &actions, nil, &arguments, environ) == 0,
      waitpid(process, &status, 0) == process, status == 0
    else { throw CocoaError(.executableLoad) }
    return (clock.now - start) / .seconds(1)
  }
}
