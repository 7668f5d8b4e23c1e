import CoverageMatrix

extension Page {
  /// Runs the body of a function in the page and returns what it returns.
  ///
  /// Arguments are `arguments[0]` and so on.
  func run<Value: Decodable>(_ body: String, _ arguments: JSONValue...) async throws -> Value {
    try await client.post("\(path)/execute/sync", ["script": .string(body), "args": .array(arguments)])
  }

  /// Runs the body of a function in the page for what it does.
  func perform(_ body: String, _ arguments: JSONValue...) async throws {
    try await client.command("\(path)/execute/sync", ["script": .string(body), "args": .array(arguments)])
  }

  /// Runs the body of an asynchronous function in the page and returns what its promise becomes.
  func runAsync<Value: Decodable>(_ body: String, _ arguments: JSONValue...) async throws -> Value {
    let script = """
      const done = arguments[arguments.length - 1];
      (async function() { \(body) }).apply(null, arguments)
        .then(value => done({ value: value ?? null }), error => done({ error: String(error) }));
      """
    let answer: ScriptAnswer<Value> = try await client.post(
      "\(path)/execute/async", ["script": .string(script), "args": .array(arguments)])
    if let error = answer.error { throw WebDriverError(error: "javascript error", message: error) }
    guard let value = answer.value else { throw WebDriverError(error: "javascript error", message: "no value") }
    return value
  }

  /// Waits until an expression is true of the page, at most as long as a script may run.
  func wait(until condition: String) async throws {
    do {
      let _: Bool = try await runAsync(
        """
        const holds = () => { try { return Boolean(\(condition)) } catch { return false } };
        await new Promise(resolve => {
          const look = () => holds() ? resolve() : requestAnimationFrame(look);
          look();
        });
        return true;
        """)
    } catch let error as WebDriverError where error.error == "script timeout" {
      throw WebDriverError(error: "timeout", message: "It never came to be: \(condition)")
    }
  }
}

private struct ScriptAnswer<Value: Decodable>: Decodable {
  var value: Value?
  var error: String?
}
