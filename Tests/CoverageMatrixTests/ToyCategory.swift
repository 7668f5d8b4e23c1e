import CoverageMatrix

/// A category small enough to check by eye: two connectors, a model with two fields, an action with an input, and a
/// feature with a part.
///
///                 alpha          beta
///     jobs        supported      supported
///     jobs.id     supported      supported
///     jobs.pay    unlisted       supported
///     hire        supported      unsupported
///     hire.name   supported      unlisted
///     roles       supported      not implemented
///     roles_job   supported      unlisted
enum Toy: CoverageCategory {
  static var _table: CoverageTable {
    CoverageTable(
      connectorCount: 2, capabilityCount: 7,
      supported: StaticBytes("[CG@@@@@@@@"), supportedByCapability: StaticBytes("CCBAAAA@@@@@@@"),
      unsupported: StaticBytes("@@H@@@@@@@@"), notImplemented: StaticBytes("@@@A@@@@@@@"),
      kinds: StaticBytes("MffAiFF"), featureParents: StaticBytes("@@@@@F@@@@"))
  }

  static var _names: CategoryNames {
    CategoryNames(
      id: "toy", name: "Toy",
      paths: NameTable(
        text: StaticBytes("jobs\njobs.id\njobs.pay\nhire\nhire.name\nfeatures.roles\nfeatures.roles_job\n"),
        starts: StaticBytes("@@@@@E@@@@M@@@@V@@@@[@@@@EA@@@TA@@@GB@@@"),
        order: StaticBytes("E@@@@F@@@@C@@@@D@@@@@@@@@A@@@@B@@@@")),
      labels: NameTable(
        text: StaticBytes("Jobs\nid\npay\nHire\nname\nRoles\nJob roles\n"),
        starts: StaticBytes("@@@@@E@@@@H@@@@L@@@@Q@@@@V@@@@\\@@@@FA@@@"), order: StaticBytes("")),
      slugs: NameTable(
        text: StaticBytes("alpha\nbeta\n"), starts: StaticBytes("@@@@@F@@@@K@@@@"), order: StaticBytes("@@@@@A@@@@")),
      connectorNames: NameTable(
        text: StaticBytes("Alpha\nBeta\n"), starts: StaticBytes("@@@@@F@@@@K@@@@"), order: StaticBytes("")))
  }

  static var _details: StaticBytes {
    StaticBytes(
      """
      model jobs
        toy_jobs
      action hire
        toy_hire
      permission hire
        Hire people
      parameter ids
        id
      range page_size
        1 250
      ignoring ignore_unsupported_filters

      filter jobs paid_over
        jobs.pay features.roles
      filter people paid_over
        people.pay
      moved openings
        jobs
      moved jobs.wage
        jobs.pay
      renamed alfa aleph
        alpha
      """)
  }

  static func _details(of connector: Connector<Toy>) -> StaticBytes {
    connector.index == 0
      ? StaticBytes(
        """
        title
          Alpha (GraphQL)
        stage
          open_beta
        access
          partnership
        note
          First.
        note
          Second,

            in three lines.
        guide
          Setup
        guide-description
          How to set it up.
        guide-url
          https://example.com/
        guide
          Sources
        guide-description
          Where they are.
        note hire features.roles_job
          Only by name.
        constraint hire
          name: at most 1
        constraint-kind
          limit
        constraint-path
          name
        constraint-value
          1
        constraint jobs hire
          slow
        constraint-kind
          speed
        """) : StaticBytes("")
  }
}

extension Capability where Category == Toy {
  static var jobs: Self { Self(ordinal: 0) }
  static var jobsID: Self { Self(ordinal: 1) }
  static var jobsPay: Self { Self(ordinal: 2) }
  static var hire: Self { Self(ordinal: 3) }
  static var hireName: Self { Self(ordinal: 4) }
  static var roles: Self { Self(ordinal: 5) }
  static var rolesJob: Self { Self(ordinal: 6) }
}
