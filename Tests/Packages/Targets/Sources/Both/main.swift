import CoverageMatrix

// Both categories have a connector with one slug, and each its own type for it.
let loan = Lending.Owl.loan(id: "loan-1", dueAt: "tomorrow").record
let locker = Storage.Owl.locker(id: "locker-2", weight: 40).record
let request = Storage.Owl.cancelLocker(id: locker.id, reason: nil)
print(
  "both:", loan.id, loan.dueAt ?? "-", locker.weight ?? 0, Lending.Connector.owl.supports(.loans(.weight)),
  Storage.Connector.owl.supports(.lockers(.weight)), request.record.route)
