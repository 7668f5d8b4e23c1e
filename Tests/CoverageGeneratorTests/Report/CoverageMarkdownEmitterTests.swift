import Testing
import _CoverageGenerator

@Suite("coverage.md")
struct CoverageMarkdownEmitterTests {
  @Test("Tables, then each connector")
  func document() throws {
    let files = CoverageMarkdownEmitter().files(for: try Shop.compiled())
    #expect(files.map(\.path) == ["coverage.md"])
    #expect(files.first?.contents == expected)
  }

  @Test("Names that mean something in Markdown stay names")
  func hostileNames() throws {
    let coverage = try compile(
      category: #"""
        { "format": 1, "id": "h", "name": "# *H* <b>",
          "models": [ { "id": "a", "vendor_id": "a", "label": "x | y\nz", "record": "A", "fields": [] },
            { "id": "日本", "vendor_id": "b", "label": "日本 `_c_` d_e\u202E", "record": "B", "fields": [] } ],
          "features": [ { "id": "f", "label": "1. # not a heading &amp; [x](y)" } ] }
        """#,
      connectors: [
        "s": #"{ "format": 1, "slug": "s", "name": "---", "models": { "a": { "fields": [] } }, "features": ["f"] }"#
      ])
    #expect(
      CoverageMarkdownEmitter().files(for: coverage).first?.contents == ##"""
        # \# \*H\* \<b\> coverage

        1 connector. 2 models with 0 fields, 0 actions with 0 inputs, 1 feature.

        A cell tells how many fields or inputs of all are supported; it is empty where nobody said anything.

        ## Models

        | Model                      | \--- |
        | -------------------------- | ---- |
        | x \| y<br>z                | yes  |
        | 日本 \`\_c\_\` d_e&#x202E; |      |

        ## Features

        | Feature                              | \--- |
        | ------------------------------------ | ---- |
        | 1\. \# not a heading \&amp; \[x\](y) | yes  |

        ## \---

        - Slug: `s`
        - Supports 1/2 models with 0/0 fields, 0/0 actions with 0/0 inputs, 1/1 features

        ### Models

        #### x \| y z (yes)

        Path: `a`

        ### Features

        - 1\. \# not a heading \&amp; \[x\](y)

        """##)
  }

  private let expected = #"""
    # Shop coverage

    2 connectors. 2 models with 4 fields, 2 actions with 2 inputs, 3 features.

    A cell tells how many fields or inputs of all are supported; it is empty where nobody said anything.

    ## Models

    | Model     | Acme            | Bolt |
    | --------- | --------------- | ---- |
    | Orders    | 2/3             | 1/3  |
    | Customers | not implemented |      |

    ## Actions

    | Action | Acme | Bolt |
    | ------ | ---- | ---- |
    | Refund | 2/2  |      |
    | Cancel | yes  |      |

    ## Features

    | Feature | Acme            | Bolt |
    | ------- | --------------- | ---- |
    | Sync    | yes             |      |
    | ↳ Delta | yes             |      |
    | Export  | not implemented |      |

    ## Acme

    - Slug: `acme`
    - Title: Acme Shop
    - Stage: open beta
    - Access: custom plan
    - Supports 1/2 models with 2/4 fields, 2/2 actions with 2/2 inputs, 2/3 features

    > Ask them first.

    ### Guides

    - [Set-up](https://acme.example/a%28b%29): How to begin.
    - Prices: What it takes.

    ### Models

    #### Orders (2/3)

    Path: `orders`

    > Paid ones only.

    Fields: `id`, `total`

    Unsupported: `tags`

    Notes:

    - `total`
      > In cents.
    - `tags`
      > It has none.

    Constraints:

    - total: rounded to integer

    Values:

    - `colour` becomes `orders.id`: `red` → `hot`, `grey` → none, anything else → none

    #### Customers (not implemented)

    Path: `customers`

    ### Actions

    #### Refund (2/2)

    Path: `refund`

    Inputs: `order_id`, `files.url`

    Constraints:

    - files: at most 1
    - may be carried out as cancel

    #### Cancel (yes)

    Path: `cancel`

    ### Features

    - Sync
      - Delta
        > Two kinds:
        >
        > - hourly
        > - daily
    - Export: not implemented

    ## Bolt

    - Slug: `bolt`
    - Supports 1/2 models with 1/4 fields, 0/2 actions with 0/2 inputs, 0/3 features

    ### Models

    #### Orders (1/3)

    Path: `orders`

    Fields: `id`

    """#
}
