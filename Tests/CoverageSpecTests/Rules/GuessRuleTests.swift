import Testing
import _CoverageSpec

/// What an import has guessed, and what nobody knows.
struct GuessRuleTests {
  private func crm(field: String) -> SpecFile {
    category(
      """
      "models": [
        { "id": "users", "record": "User", "guessed": { "id": "users" }, "fields": [
          \(field) ] }],
      "actions": [
        { "id": "invite", "inputs": [
          { "id": "to", "guessed": { "required": false }, "inputs": [
            { "id": "name", "type": "string", "guessed": { "type": "string", "required": false } }] }] }],
      "features": [{ "id": "sync", "guessed": { "id": "sync" } }]
      """)
  }

  @Test("Each guess that stands is found, and so is each action that nobody knows how to call")
  func standing() {
    let field =
      #"{ "id": "age", "type": "string", "nullable": true, "guessed": { "type": "string", "nullable": true } }"#
    #expect(
      findings(crm(field: field)) == """
        category.json:3:51: warning: 'id' ("users") of model 'users' is a guess; correct what is wrong, and take out of \
        'guessed' what is right [guessed]
        category.json:4:69: warning: 'type' ("string"), 'nullable' (true) of field 'users.age' are guesses; correct what \
        is wrong, and take out of 'guessed' what is right [guessed]
        category.json:6:11: warning: action 'invite' has no 'method' and no 'route'; it can be asked for, and there is no \
        request for it [unknown-route]
        category.json:7:32: warning: 'required' (false) of input 'invite.to' is a guess; correct what is wrong, and take \
        out of 'guessed' what is right [guessed]
        category.json:8:54: warning: 'type' ("string"), 'required' (false) of input 'invite.to.name' are guesses; correct \
        what is wrong, and take out of 'guessed' what is right [guessed]
        category.json:9:43: warning: 'id' ("sync") of feature 'sync' is a guess; correct what is wrong, and take out of \
        'guessed' what is right [guessed]
        """)
  }

  @Test("A value that somebody has changed is no guess any more")
  func corrected() {
    func found(_ field: String) -> [String] {
      findings(crm(field: field)).split(separator: "\n").filter { $0.contains("users.age") }.map {
        String($0.split(separator: ": ")[2].prefix { $0 != ";" })
      }
    }
    let guesses = #""guessed": { "type": "string", "nullable": true } }"#
    #expect(
      found(#"{ "id": "age", "type": "integer", "nullable": true, \#(guesses)"#) == [
        "'nullable' (true) of field 'users.age' is a guess"
      ])
    #expect(found(#"{ "id": "age", "type": "integer", \#(guesses)"#) == [])
    #expect(
      found(#"{ "id": "age", "type": "integer", "guessed": { "nullable": false } }"#) == [
        "'nullable' (false) of field 'users.age' is a guess"
      ])
  }

  @Test("What is no guess is an error with its place")
  func errors() {
    #expect(
      findings(crm(field: #"{ "id": "age", "type": "string", "guessed": { "typ": "string" } }"#)).split(separator: "\n")
        .first
        == "category.json:4:51: error: 'typ' is nothing that is guessed; did you mean 'type'? [unknown-key]")
    #expect(
      findings(crm(field: #"{ "id": "age", "type": "string", "guessed": ["type"] }"#)).split(separator: "\n").first
        == """
        category.json:4:49: error: 'guessed' must be an object with what was guessed, by its keys, found a list \
        [wrong-type]
        """)
  }

  @Test("What a thing cannot have cannot be guessed of it")
  func foreignKeys() {
    #expect(
      findings(crm(field: #"{ "id": "age", "type": "string", "guessed": { "route": "/x" } }"#)).split(separator: "\n")
        .first == "category.json:4:51: error: 'route' cannot be guessed, since a field has no such key [unknown-key]")
  }

  @Test("A guess is a text, or true or false")
  func values() {
    #expect(
      findings(crm(field: #"{ "id": "age", "type": "string", "guessed": { "type": null } }"#)).split(separator: "\n")
        .first
        == "category.json:4:59: error: a guess must be a string, true or false, found null [wrong-type]")
  }

  @Test("A method and a route stand together")
  func endpoints() {
    func found(_ keys: String) -> String {
      findings(
        category(
          #""actions": [{ "id": "a", \#(keys) "inputs": [{ "id": "b", "type": "string", "route_parameter": "c" }] }]"#))
    }
    #expect(
      found(#""method": "PUT","#).contains("error: an action has no 'route' [missing-key]"))
    #expect(found(#""route": "/a/{c}","#).contains("error: an action has no 'method' [missing-key]"))
    #expect(found("").contains("error: an action without a route has no parameter 'c' [route-parameter]"))
  }
}
