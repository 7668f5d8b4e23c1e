/// Programs that use all of the desk's Swift, whose namespace is written `NS`.
enum ClientPrograms {
  static let callers = """
    import CoverageMatrix

    enum NSCallers {
      static let capabilities: [NS.Capability] = [
        .tickets, .tickets(.id), .tickets(.title), .tickets(.status), .tickets(.priority), .tickets(.asker),
        .tags, .tags(.id), .tags(.name),
        .createTicket, .createTicket(.title), .createTicket(.status), .createTicket(.askerMail),
        .createTicket(.filesURL), .closeTicket, .closeTicket(.ticketID), .feature(.sync), .feature(.hooks),
      ]
      static let connectors: [NS.Connector] = [.acme, .bolt]
      static let field: NS.TagsField = .id
      static let input: NS.CloseTicketInput = .ticketID
      static let statuses: [NS.Status] = [.open, .closed, NS.Status(rawValue: "other")]

      static func number(of priority: NS.Priority) -> Int {
        switch priority {
        case .low: 0
        case .high: 1
        }
      }

      static func person(in body: NS.Body) -> NS.Person {
        switch body {
        case .person(let person): person
        }
      }

      static func read(_ ticket: NS.Ticket, _ tag: NS.Tag) -> Int {
        let id: String = ticket.id
        var length = id.count
        if let title = ticket.title { length += title.count }
        if let priority = ticket.priority { length += number(of: priority) }
        if let asker = ticket.asker {
          let mail: String = asker.mail
          length += mail.count
          if let phone = asker.phone { length += phone.count }
        }
        if let name = tag.name { length += name.count }
        return length
      }

      static func make() -> (NS.Person, NS.TicketsQuery, NS.CloseTicket) {
        (NS.Person(mail: "a", phone: nil), NS.TicketsQuery(pageSize: 1, query: "q"), NS.CloseTicket(ticketID: "1"))
      }

      static func makeRecord() -> NS.Ticket {
        NS.Ticket(id: "1", title: nil, status: .open, priority: .low, asker: nil)
      }

      static func makeTag() -> NS.Tag { NS.Tag(id: "1", name: nil) }

      static func request() -> NS.CreateTicket {
        NS.CreateTicket(title: "a", status: .open, asker: .init(mail: "m", phone: nil), files: [.init(url: "u")])
      }

      static func read(_ request: NS.CreateTicket) -> Int {
        let title: String = request.title
        if let status = request.status { return status.rawValue.count }
        return title.count + request.files.count
      }

      static func covered() -> [Covered<NS.Acme, NS.CreateTicket>] {
        [
          NS.Acme.createTicket(title: "a", status: .open, files: [NS.Acme.CreateTicket.file(url: "u")]),
          NS.Acme.createTicket(title: "a"),
        ]
      }

      static func marked<R: NS.Reads.Tickets, P: NS.Performs.CreateTicket, F: NS.Provides.Sync>(
        _: R.Type, _: P.Type, _: F.Type
      ) {}
      static func marked<R: NS.Reads.Tags>(_: R.Type) {}
      static func marked<P: NS.Performs.CloseTicket, F: NS.Provides.Hooks>(_: P.Type, _: F.Type) {}

      static func markers() {
        marked(NS.Acme.self, NS.Acme.self, NS.Acme.self)
        marked(NS.Bolt.self)
        print(NS.Acme.status(forTicket: "new") as Any)
      }
    }
    """

  static let mappers = """
    import CoverageMatrix

    struct NSAcmeMapper: NS.Acme.Mapping {
      func ticket(from remote: String) throws -> Covered<NS.Acme, NS.Ticket> {
        NS.Acme.ticket(id: remote, title: Optional(remote), status: NS.Acme.status(forTicket: remote))
      }
    }

    struct NSBoltMapper: NS.Bolt.Mapping {
      func tag(from remote: String) throws -> Covered<NS.Bolt, NS.Tag> { NS.Bolt.tag(id: remote) }
    }

    enum NSParts {
      static let person = NS.Person(mail: "a", phone: nil)
      static let priorities: [NS.Priority] = [.low, .high]
      static let statuses: [NS.Status] = [.open, .closed]
    }
    """
}
