import CoverageMatrix

/// A complete mapper, as the compiler sees to.
struct MuleMapper: Shipping.SwiftMule.Mapping {
  func parcel(from remote: (number: Int, grams: Double)) -> Covered<Shipping.SwiftMule, Shipping.Parcel> {
    Shipping.SwiftMule.parcel(id: "parcel-\(remote.number)", weight: remote.grams / 1000)
  }
}

let parcel = MuleMapper().parcel(from: (number: 7, grams: 1500)).record
let request = Shipping.Tortoise.cancelParcel(id: parcel.id, reason: "too slow")
try request.validate()
print(
  "own:", parcel.id, parcel.weight ?? 0,
  Shipping.connectors(supporting: [.parcels(.dueAt), .feature(.webhooks)]).map(\.slug),
  request.effects.count, request.record.route)
