import _CoverageSpec

/// `Responses.swift`: the envelopes that records and errors come in.
struct ResponsesEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = coverage.scope
    let answers = coverage.category.requestedActions.compactMap(\.answer)
    let parts =
      [page(scope), lenientPage(scope)] + (answers.isEmpty ? [] : [answer(scope)])
      + (answers.contains(where: \.isArray) ? [results(scope)] : []) + [error(scope)]
    let code: SwiftTemplate = """
      nonisolated extension \(scope.namespace) {
        \(parts, separatedBy: "\n\n")
      }
      """
    return [SwiftFile.make("Responses", of: .responses, from: "category.json", importing: [], scope, code)]
  }

  private func page(_ scope: SwiftScope) -> SwiftTemplate {
    let record = scope.options.recordConformances.map(scope.qualified)
    return """
      /// A page of a list; a record that does not decode is an error.
      \(scope.access)nonisolated struct Page<Record: \(record.joined(separator: " & "))>: \(record.joined(separator: ", ")) {
        /// The status of the request: `success`.
        \(scope.access)var status: String
        /// The cursor of the next page; nil on the last one.
        \(scope.access)var next: String?
        /// The records.
        \(scope.access)var results: [Record]

        /// A page of records.
        \(scope.access)init(status: String = "success", next: String? = nil, results: [Record]) {
          self.status = status
          self.next = next
          self.results = results
        }

        \(scope.access)init(from decoder: any Decoder) throws {
          let values = try decoder.container(keyedBy: _RecordKey.self)
          status = try values.required("status")
          if status == "error" { throw try APIError(from: decoder) }
          let data = try values.nestedContainer(keyedBy: _RecordKey.self, forKey: "data")
          next = try data.optional("next")
          results = try data.requiredList("results")
        }

        \(scope.access)func encode(to encoder: any Encoder) throws {
          var values = encoder.container(keyedBy: _RecordKey.self)
          try values.required(status, "status")
          var data = values.nestedContainer(keyedBy: _RecordKey.self, forKey: "data")
          try data.nullable(next, "next")
          try data.required(results, "results")
        }
      }
      """
  }

  private func lenientPage(_ scope: SwiftScope) -> SwiftTemplate {
    """
    /// A page of a list, and the errors of the records that did not decode.
    \(scope.access)nonisolated struct LenientPage<Record: Decodable & Sendable>: Decodable, Sendable {
      /// The error in a record.
      \(scope.access)nonisolated struct Failure: Error {
        /// The record's place among all that were sent.
        \(scope.access)let index: Int
        /// The error, with the coding path from the root of the response.
        \(scope.access)let error: DecodingError
      }

      /// The status of the request: `success`.
      \(scope.access)let status: String
      /// The cursor of the next page; nil on the last one.
      \(scope.access)let next: String?
      /// The records that decoded.
      \(scope.access)let results: [Record]
      /// The errors of the other records.
      \(scope.access)let failures: [Failure]

      \(scope.access)init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: _RecordKey.self)
        status = try values.required("status")
        if status == "error" { throw try APIError(from: decoder) }
        let data = try values.nestedContainer(keyedBy: _RecordKey.self, forKey: "data")
        next = try data.optional("next")
        let attempts: [Attempt] = try data.required("results")
        results = attempts.compactMap { try? $0.outcome.get() }
        failures = attempts.enumerated().compactMap { index, attempt in
          if case .failure(let error) = attempt.outcome { Failure(index: index, error: error) } else { nil }
        }
      }

      /// A record or its error: a list goes on behind an element only when that element did not throw.
      private nonisolated struct Attempt: Decodable {
        let outcome: Result<Record, DecodingError>

        init(from decoder: any Decoder) throws {
          do {
            outcome = .success(try Record(from: decoder))
          } catch let error as DecodingError {
            outcome = .failure(error)
          }
        }
      }
    }
    """
  }

  private func answer(_ scope: SwiftScope) -> SwiftTemplate {
    """
    /// The answer of the API to an action; reading one throws `APIError` where the API refused.
    \(scope.access)nonisolated struct ActionAnswer<Content: Decodable & Sendable>: Decodable, Sendable {
      /// What the action gives.
      \(scope.access)let data: Content
      /// What the API did not do of all that was asked, in words for people.
      \(scope.access)let warnings: [String]

      \(scope.access)init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: _RecordKey.self)
        let status: String = try values.required("status")
        if status == "error" { throw try APIError(from: decoder) }
        data = try values.required("data")
        let warnings: [Warning] = try values.list("warnings")
        self.warnings = warnings.map(\\.message)
      }

      private nonisolated struct Warning: Decodable {
        let message: String

        init(from decoder: any Decoder) throws {
          message = try decoder.container(keyedBy: _RecordKey.self).required("message")
        }
      }
    }
    """
  }

  private func results(_ scope: SwiftScope) -> SwiftTemplate {
    """
    /// The records that an action answers with.
    \(scope.access)nonisolated struct ActionResults<Record: Decodable & Sendable>: Decodable, Sendable {
      /// The records.
      \(scope.access)let results: [Record]

      \(scope.access)init(from decoder: any Decoder) throws {
        results = try decoder.container(keyedBy: _RecordKey.self).requiredList("results")
      }
    }
    """
  }

  private func error(_ scope: SwiftScope) -> SwiftTemplate {
    """
    /// The answer of the API in place of data; programs tell errors apart by their code.
    \(scope.access)nonisolated struct APIError: Error, Codable, Hashable, Sendable {
      /// The code: `INTEGRATION.ACTION_NOT_AVAILABLE`.
      \(scope.access)var code: String?
      /// A short text for people.
      \(scope.access)var title: String?
      /// A text for people.
      \(scope.access)var message: String
      /// The address of the request's log.
      \(scope.access)var logURL: String?

      /// An error by its parts.
      \(scope.access)init(code: String? = nil, title: String? = nil, message: String, logURL: String? = nil) {
        self.code = code
        self.title = title
        self.message = message
        self.logURL = logURL
      }

      \(scope.access)init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: _RecordKey.self)
        let error = try values.nestedContainer(keyedBy: _RecordKey.self, forKey: "error")
        code = try error.optional("code")
        title = try error.optional("title")
        message = try error.required("message")
        logURL = try error.optional("log_url")
      }

      \(scope.access)func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: _RecordKey.self)
        try values.required("error", "status")
        var error = values.nestedContainer(keyedBy: _RecordKey.self, forKey: "error")
        try error.nullable(code, "code")
        try error.nullable(title, "title")
        try error.required(message, "message")
        try error.nullable(logURL, "log_url")
      }
    }
    """
  }
}
